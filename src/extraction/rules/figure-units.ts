const VEHICLES =
  /^ ?-?(?:new |all-electric |electric |fully electric |passenger |light |commercial |battery-electric |plug-in |hybrid |heavy-duty |finished |NEV |EV ){0,3}(?:vehicles?|cars?|units?|EVs|NEVs|BEVs|automobiles|trucks|vans|buses|SUVs|sedans|saloons|motorcycles|pickups)\b|^ ?(?:辆|輛|台|部|套)/
const PEOPLE =
  /^ ?(?:full-time |production )?(?:employees|people|workers|staff(?:ers)?|jobs|positions|roles|engineers)\b|^ ?(?:名|位|人)/
/** What a company has a number of. */
const THINGS: [string, RegExp][] = [
  [
    'chargingPoints',
    /^ ?(?:ultra-fast |fast |high-power |public |charging ){0,3}(?:charging (?:points|terminals|piles)|chargers|charge points)\b|^ ?[个根]充电[桩终]/,
  ],
  [
    'chargingStations',
    /^ ?(?:ultra-fast |fast |supercharging ){0,2}charging stations\b|^ ?座(?:超级|超快)?充电站/,
  ],
  ['swapStations', /^ ?(?:battery[- ])?swap(?:ping)? stations\b|^ ?座换电站/],
  [
    'stores',
    /^ ?(?:retail |sales |brand )?(?:stores|showrooms|dealerships|dealers|outlets)\b|^ ?家(?:门店|经销商|4S店)/,
  ],
  [
    'plants',
    /^ ?(?:production |assembly |manufacturing |car |vehicle )?(?:plants|factories)\b|^ ?[座家](?:整车)?工厂/,
  ],
]
const ENERGY = /^ ?(?:(?<unit>[GT]Wh)\b|gigawatt[- ]hours?\b|吉瓦时)/

/** What a number counts, by the words behind it; null where they name nothing that is known. */
export function unitOf(after: string): { unit: string; metric?: string } | null {
  if (VEHICLES.test(after)) return { unit: 'vehicles' }
  if (PEOPLE.test(after)) return { unit: 'employees' }
  const energy = ENERGY.exec(after)
  if (energy) return { unit: energy.groups?.unit ?? 'GWh' }
  const thing = THINGS.find(([, words]) => words.test(after))
  return thing ? { unit: thing[0], metric: thing[0] } : null
}
