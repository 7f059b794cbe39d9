/** What an agreement of companies is called. */
export const NOUN = String.raw`(?<noun>partnerships?|alliances?|collaborations?|co-?operations?|tie-?ups?|(?:joint |strategic )?co-?operation agreements?|agreements?|deals?|pacts?|contracts?|accords?|arrangements?|MoUs?|MOUs?|[Mm]emorand(?:ums?|a)(?: of [Uu]nderstanding| of [Cc]ooperation)?|[Ll]etters? of [Ii]ntent|LOIs?|LoIs?|memos?|term sheets?|[Hh]eads of (?:terms|agreement)|frameworks?|relationships?|link-?ups?)`

/** Words before it, also a length, a size or a price: "a ten-year, $2 billion supply deal". */
export const ADJECTIVES = String.raw`(?:an? |the |its |their |what (?:they|both|<C\d+>|the (?:two|companies)) (?:called|call|described as|describe as) |<[CBXV]1\d\d>'s |several |two |three |new )*(?<adjectives>(?:[\w&'/-]+,? |<[MN]\d+>(?:-[\w-]+)? |<D\d+> ){0,5}?)`

/** Components and services that one company buys from another. */
const COMPONENT = String.raw`batter(?:y|ies)|cells?|packs?|modules?|chips?|chipsets?|semiconductors?|processors?|engines?|motors?|e-axles?|diesels?|hybrids?|components?|parts|software|(?:operating |driver-assistance |driving |fuel-cell |wiring |hybrid |battery |braking )?systems?|gearbox(?:es)?|transmissions?|sensors?|lidars?|radars?|cameras?|axles?|cathodes?|anodes?|electrolytes?|materials|lithium|nickel|cobalt|graphite|steel|alumini?um|tyres|tires|seats?|brakes|displays?|screens?|cockpits?|infotainment|harness(?:es)?|powertrains?|drivetrains?|drive units?|inverters?|converters?|turbochargers?|fuel cells?|stacks?|platforms?|architectures?|technolog(?:y|ies)|know-how|electronics|chassis|bod(?:y|ies)|kits?|maps?|mapping|steering|chargers?|connectors?|glass|castings?|compressors?|assistants?|assistance|devices?|wafers?|silicon carbide|operating systems?|airbags?|headlamps?|magnets?|rare earths|wiring|computers?|tools|equipment|services|supplies`

/** Cars by their sorts. */
const VEHICLE = String.raw`cars?|vehicles?|EVs?|trucks?|pickups?|vans?|minivans?|buses|coaches|models?|SUVs?|crossovers?|sedans?|saloons?|hatchbacks?|minicars?|microcars?|roadsters?|convertibles?|cabriolets?|wagons?|robotaxis?|taxis?|prototypes?|motorcycles?|scooters?|tractors?|minibus(?:es)?|runabouts?|coup[eé]s?|compacts?|hybrids?|versions?|units`

export const PRODUCT = String.raw`(?:${COMPONENT})`
export const CARS = String.raw`(?:${VEHICLE})`
export const THING = String.raw`(?:${COMPONENT}|${VEHICLE})`

/** A run of words, with names of cars, dates and numbers in it, as short as it can be. */
export const GAP = (least: number, most: number): string =>
  String.raw`(?:[^.;<]|<[BDNXM]\d+>|<[CV]1\d\d>'s ){${least},${most}}?`

/** Whose: a pronoun may be a tag by then. */
export const OWN = String.raw`(?:its|their|<[CBXV]1\d\d>'s)`

export const WITH = String.raw`(?:with|between|alongside)`

/** Without one of these no agreement is told of. */
export const AGREEMENT_CUE =
  /partner|llianc|ollab|operati|tie-?up|agree|deal|pact|contract|accord|arrange|MoU|MOU|emorand|etters? of|LOI|LoI|memo|term sheet|eads of|framework|papers?|documents?|relationship|link-?up|all(?:y|ies)\b/
export const WITH_NAME = /\b(?:with|alongside) (?:the |an? )?</
export const BY_NAME = /\b(?:by|between) (?:the )?</
export const FROM_NAME = /\b(?:from|by|of) (?:the )?</

/** A trade in companies, shares or money, which is no partnership. */
export const TRANSACTION =
  /\b(?:merger|takeover|take-over|acquisition|buy-?out|sale|share|shares|stock|shareholders?|shareholding|stake|equity|investment|(?:share|stock|asset|equity) purchase|loan|credit|financing|bridging|settlement|labou?r|wage|union|pay|severance|confidentiality|non-disclosure|subscription|bailout|rescue|exclusivity|lock-up|voting|control|divestment|peace|plea|rental|lease|insurance|advertising|television|consent)(?: and [a-z]+)? $/i

/** "… to sell <C1>", "… on the purchase of <R0> of <C1>": what the deal trades in. */
export const TRADES_IN =
  /^,? (?:(?:signed|reached|announced|struck|made|that|which) )?(?:[^.;<,]|<[DM]\d+>|<C\d+> (?=to |on |for )){0,30}?\b(?:to (?:sell|buy|acquire|purchase|take over|merge|take|invest|swap|transfer)|(?:on|for|of|over) (?:the |an? |its )?(?:sale|purchase|acquisition|takeover|merger|disposal|transfer))\b(?: of)? (?:(?:out|up|to|an?|the|its|all|most|of|another|remaining|about|around|some|part|shares|rest|minority|majority|controlling|in|with|<M\d+>|<[CX]\d+>'s) ){0,5}(?:stakes?|shares?|interest|holding|<R\d+>|<[CXB]\d+>(?! (?:[\w-]+ )?(?:batter|cell|engine|part|component|technolog|car|vehicle|chip))|control|plants?|factor(?:y|ies)|half|all)/

/** Words that make a wish or a talk of the partnership behind them. */
export const WISHED =
  /\b(?:wants?|wanted|needs?|needed|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing) for|propos\w+|consider\w*|plan(?:s|ned|ning)?|offer(?:s|ed|ing)?|reject\w*|declin\w+|refus\w+|turn(?:s|ed|ing)? down|without|no|any|never|not|lacks?|search\w*|look(?:s|ed|ing)? for|call(?:s|ed|ing) for|calls for|close to|near(?:s|ing)?|talks?|negotiat\w+|discuss\w*|explor\w+|pursu\w+|possib\w+|potential|prospect\w*|chances?|rumou?r\w*|reports of|speculat\w+|bid for|push\w* for|aim\w* (?:for|at)|eye(?:s|d|ing)?|instead of|rather than|if|whether|would|could|might|may|should|idea of|dreams? of|dreamt|conceivable|imagin\w+|candidates?|ripe|room|case|ready|open to|interest\w*|favou?r\w*|mull\w*|weigh\w*|opposed|against|likely|unlikely|imminent|fail\w*|attempt\w*|abandon\w*|scrap\w*|drop\w*|shelv\w+|wait\w*|hypothetical|supposed|alleged|expect\w*|such|future|eventual|draft|invit\w+|like)\b(?:[^.;<,]|<[MND]\d+>){0,45}$/i

/** Money and its kin are supplied too, but by lenders. */
export const NO_SUPPLY =
  /\b(?:loans?|cash|capital|money|funding|funds|finance|guarantees?|a stake|shares|liquidity|support|information|documents|details|evidence|help|update|figures|data to|joint[- ]venture)\b/i
