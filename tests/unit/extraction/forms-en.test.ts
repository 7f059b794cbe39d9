import { expect, test } from 'vitest'
import type { Claim } from '#src/domain/claim.ts'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import { claimsIn } from '../../support/sentences.ts'

const PREDICATES = ['holdsStake', 'formsJointVenture', 'partnersWith']

/** What holds up facts, in short: `Ford 20 Mazda`, `Ford+Mazda JV`, `Ford~Mazda`. */
const facts = (...texts: string[]): string[] => [
  ...new Set(
    claimsIn(...texts)
      .filter(({ predicate }) => PREDICATES.includes(predicate))
      .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
      .filter(({ value }) => value.status !== 'talks')
      .map(brief),
  ),
]

const nameOf = ({ text, refs }: { text: string; refs: string[] }) =>
  refs[0]?.replace(/^.._/, '').replace(/^./, (letter) => letter.toUpperCase()) ?? text

function brief({ predicate, subject, objects, value }: Claim): string {
  const names = [subject, ...objects].map(({ mention }) =>
    mention.type === 'jointVenture'
      ? `(${mention.text || (mention.parties ?? []).map(nameOf).join('+')})`
      : nameOf(mention),
  )
  if (predicate === 'formsJointVenture')
    return `${names.join('+')} JV${value.name ? ` ${value.name}` : ''}`
  if (predicate === 'partnersWith') return names.join('~')
  const { share } = value
  const level = share
    ? (share.exact ??
      (share.exclusiveMaximum !== undefined
        ? `<${share.exclusiveMaximum}`
        : share.exclusiveMinimum !== undefined
          ? `>${share.exclusiveMinimum}`
          : (share.minimum ?? share.maximum)))
    : '?'
  const sold = value.event === 'sells' || value.event === 'sellsAll' ? ' sold' : ''
  return `${names[0]} ${level} ${names[1]}${sold}`
}

test.each<[string, string[]]>([
  ['Ford holds a 33.4 percent stake in Mazda.', ['Ford 33.4 Mazda']],
  ['Ford, which holds 33.4 percent of Mazda, said it was happy.', ['Ford 33.4 Mazda']],
  ['Ford has raised its stake in Mazda to 33.4 percent from 25 percent.', ['Ford 33.4 Mazda']],
  ['Ford increased its holding in Mazda from 25 percent to 33.4 percent.', ['Ford 33.4 Mazda']],
  ['Ford cut its stake in Mazda to 13 percent.', ['Ford 13 Mazda']],
  ['Ford bought a third of Mazda in 1996.', ['Ford 33.33 Mazda']],
  ['Toyota owns just under 5 percent of Suzuki.', ['Toyota <5 Suzuki']],
  [
    'Toyota took a 4.9 percent stake in Suzuki and Suzuki bought 0.2 percent of Toyota.',
    ['Toyota 4.9 Suzuki', 'Suzuki 0.2 Toyota'],
  ],
  ['Ford sold its 33.4 percent stake in Mazda in 2015.', ['Ford 33.4 Mazda sold']],
  ['Ford sold Geely a 20 percent stake in Mazda.', ['Ford ? Mazda sold', 'Geely 20 Mazda']],
  [
    'Ford sold a 20 percent stake in Mazda to Geely for $540 million.',
    ['Geely 20 Mazda', 'Ford ? Mazda sold'],
  ],
  ['A 20 percent stake in Mazda is held by Ford.', ['Ford 20 Mazda']],
  ['Mazda is 20 percent owned by Ford.', ['Ford 20 Mazda']],
  ['Mazda, 20 percent of which is owned by Ford, makes small cars.', ['Ford 20 Mazda']],
  [
    'Geely acquired Rivian from Ford for $1.8 billion in 2010.',
    ['Geely ? Rivian', 'Ford ? Rivian sold'],
  ],
  ['Rivian was bought by Geely in 2010.', ['Geely ? Rivian']],
  [
    "Geely's acquisition of a 9.7 percent stake in Daimler surprised Berlin.",
    ['Geely 9.7 Daimler'],
  ],
  ['The purchase of 49 percent of Rivian by Geely was completed in May.', ['Geely 49 Rivian']],
  [
    'Renault holds 43.4 percent of Nissan, which in turn owns 15 percent of Renault.',
    ['Renault 43.4 Nissan', 'Nissan 15 Renault'],
  ],
  ["Renault's 43.4 percent stake in Nissan is worth $15 billion.", ['Renault 43.4 Nissan']],
  ['Nissan, in which Renault has a 43.4 percent stake, fell.', ['Renault 43.4 Nissan']],
  ['Ford paid $500 million for 12 percent of Rivian.', ['Ford 12 Rivian']],
  ['Ford has a majority stake in Rivian.', ['Ford >50 Rivian']],
  ['Rivian is a wholly owned subsidiary of Ford.', ['Ford 100 Rivian']],
  ['Rivian, a unit of Ford, makes vans.', ['Ford ? Rivian']],
  ["Rivian's parent Ford declined to comment.", ['Ford ? Rivian']],
  ['Ford is the largest shareholder in Mazda, with 20 percent.', ['Ford 20 Mazda']],
  [
    'Ford said it had acquired 20 percent of Mazda and would not sell its shares.',
    ['Ford 20 Mazda'],
  ],
  ['Ford completed the acquisition of a 20 percent stake in Mazda.', ['Ford 20 Mazda']],
  [
    'Ford and Mazda formed a 50-50 joint venture in Alabama.',
    ['Ford+Mazda JV', 'Ford 50 (Ford+Mazda)', 'Mazda 50 (Ford+Mazda)'],
  ],
  ['Ford formed a joint venture with Mazda in 2018.', ['Ford+Mazda JV']],
  [
    'In 2018 Ford set up a battery joint venture with CATL called BlueCell Energy.',
    ['Ford+Catl JV BlueCell Energy'],
  ],
  [
    'BlueCell Energy, a joint venture between Ford and CATL, opened a plant.',
    ['Ford+Catl JV BlueCell Energy'],
  ],
  [
    'BlueCell Energy is a joint venture of Ford, Toyota and CATL.',
    ['Ford+Toyota+Catl JV BlueCell Energy'],
  ],
  ['The joint venture between Ford and Mazda was dissolved in 2015.', ['Ford+Mazda JV']],
  ['Ford left its joint venture with Mazda in 2015.', ['Ford+Mazda JV']],
  ['Geely has joint ventures with Renault and Daimler.', ['Geely+Renault JV', 'Geely+Daimler JV']],
  [
    'Ford and CATL own BlueCell Energy 50:50.',
    ['Ford+Catl JV BlueCell Energy', 'Ford 50 (BlueCell Energy)', 'Catl 50 (BlueCell Energy)'],
  ],
  [
    'BlueCell Energy was founded in 2017 by Ford, Toyota and CATL.',
    ['Ford+Toyota+Catl JV BlueCell Energy'],
  ],
  ['Ford will hold 51 percent of the joint venture with CATL.', ['Ford+Catl JV']],
  [
    'Ford and CATL set up a joint venture, in which Ford holds 51 percent and CATL 49 percent.',
    ['Ford+Catl JV', 'Ford 51 (Ford+Catl)', 'Catl 49 (Ford+Catl)'],
  ],
  ['Ford and Mazda signed a memorandum of understanding on engines.', ['Ford~Mazda']],
  ['Ford signed an agreement with Mazda to share engines.', ['Ford~Mazda']],
  ['Ford has teamed up with Mazda to develop electric cars.', ['Ford~Mazda']],
  ['Ford and Mazda agreed to develop electric cars together.', ['Ford~Mazda']],
  ['Ford and Mazda are jointly developing a small car.', ['Ford~Mazda']],
  ['CATL supplies batteries to Ford.', ['Catl~Ford']],
  ['CATL supplies Ford with batteries.', ['Catl~Ford']],
  ['Ford buys its batteries from CATL and Panasonic.', ['Ford~Catl', 'Ford~Panasonic']],
  ['Ford licensed battery technology from CATL.', ['Ford~Catl']],
  ["Ford uses CATL's batteries in its vans.", ['Ford~Catl']],
  ['Mazda builds pickups for Ford.', ['Mazda~Ford']],
  ['Ford and Mazda ended their alliance in 2015.', ['Ford~Mazda']],
  ['Ford scrapped its agreement with Mazda.', ['Ford~Mazda']],
  ['Ford chose CATL as its battery supplier.', ['Ford~Catl']],
  ['Batteries for the van are supplied by CATL to Ford.', ['Catl~Ford']],
  ['Ford and Mazda share a platform for small cars.', ['Ford~Mazda']],
  ['Ford distributes Mazda cars in Thailand.', ['Ford~Mazda']],
  ['Toyota took over Rivian in 2004, buying 48.9 percent from Ford.', ['Toyota 48.9 Rivian']],
  ["Ford's stake in Mazda now stands at 33.4 percent.", ['Ford 33.4 Mazda']],
  ['Ford bought more shares in Mazda, bringing its holding to 33.4 percent.', ['Ford 33.4 Mazda']],
  [
    'Ford bought another 8 percent of Mazda, taking its stake to 33.4 percent.',
    ['Ford 33.4 Mazda'],
  ],
  [
    'Renault and Nissan each hold 15 percent of the other.',
    ['Renault 15 Nissan', 'Nissan 15 Renault'],
  ],
  [
    'Ford and CATL hold equal stakes in BlueCell Energy.',
    ['Ford+Catl JV BlueCell Energy', 'Ford 50 (BlueCell Energy)', 'Catl 50 (BlueCell Energy)'],
  ],
  ['Ford took a controlling stake in Rivian.', ['Ford >50 Rivian']],
  ['Ford paid $2.3 billion for Rivian and Suzuki in 2008.', ['Ford ? Rivian', 'Ford ? Suzuki']],
  ['Ford has sold its remaining 3 percent stake in Mazda.', ['Ford 3 Mazda sold']],
  ['Mazda, majority-owned by Ford, fell.', ['Ford >50 Mazda']],
  ['Ford, the owner of Rivian, fell.', ['Ford ? Rivian']],
  ['Ford, the parent company of Rivian, fell.', ['Ford ? Rivian']],
  [
    "Ford's joint venture with CATL, BlueCell Energy, opened a plant.",
    ['Ford+Catl JV BlueCell Energy'],
  ],
  ['Ford and its joint venture partner CATL opened a plant.', ['Ford+Catl JV']],
  ['The Ford-Mazda joint venture in Thailand builds pickups.', ['Ford+Mazda JV']],
  ['Ford, Toyota and CATL set up a three-way joint venture.', ['Ford+Toyota+Catl JV']],
  ['Ford and Mazda wound up their joint venture.', ['Ford+Mazda JV']],
  [
    'Ford bought CATL out of their joint venture.',
    ['Ford+Catl JV', 'Ford ? (Ford+Catl)', 'Catl ? (Ford+Catl) sold'],
  ],
  [
    'Cars are built at AutoAlliance International, a venture of Ford and Mazda.',
    ['Ford+Mazda JV AutoAlliance International'],
  ],
  ['Under a 2019 agreement with Mazda, Ford builds pickups in Thailand.', ['Ford~Mazda']],
  ["Ford's battery supplier CATL opened a plant.", ['Ford~Catl']],
  ["Ford's vans are powered by batteries from CATL.", ['Ford~Catl']],
  ['The pickup is made by Mazda for Ford.', ['Mazda~Ford']],
  ['Ford, Renault and Nissan launched an alliance on batteries.', ['Ford~Renault~Nissan']],
  ['A memorandum of understanding between Ford and Mazda covers engines.', ['Ford~Mazda']],
  ['Ford is cooperating with Mazda on engines.', ['Ford~Mazda']],
  ['Ford tapped CATL to build batteries for its vans.', ['Ford~Catl']],
  ['Ford awarded CATL a contract for batteries.', ['Ford~Catl']],
  ['Ford and CATL have extended their supply contract until 2030.', ['Ford~Catl']],
  ["Mazda's small car is based on a platform from Ford.", ['Mazda~Ford']],
  ['Ford, together with CATL, has developed a new battery.', ['Ford~Catl']],
  ['Ford has a technology licence from CATL.', ['Ford~Catl']],
  [
    'Ford and Mazda terminated the cooperation agreement that they had signed in 2010.',
    ['Ford~Mazda'],
  ],
])('%s', (text, expected) => {
  expect(facts(text)).toEqual(expected)
})

test.each([
  'Ford may buy a 20 percent stake in Mazda.',
  'Ford plans to raise its stake in Mazda to 33.4 percent.',
  'Ford denied that it had bought a 20 percent stake in Mazda.',
  'Ford would have taken 51 percent of Mazda.',
  'If Ford bought 20 percent of Mazda, it would have to pay $2 billion.',
  'Ford is in talks to buy 20 percent of Mazda.',
  "Ford's bid for a 20 percent stake in Mazda collapsed.",
  'Ford has no plans to acquire Mazda.',
  'Ford abandoned plans to form a joint venture with Mazda.',
  'Ford considered a joint venture with Mazda, people familiar with the matter said.',
  'Talks between Ford and Mazda about a joint venture broke down.',
  'Ford reportedly wants to form a joint venture with Mazda.',
  'Ford is not working with Mazda on engines.',
  'Could Ford buy Mazda?',
  'Analysts speculate that Ford could take over Mazda.',
  'Ford, Mazda and Toyota reported sales on Tuesday.',
  'Ford accounts for 20 percent of Panasonic sales.',
  'Shares of Ford rose 5 percent, those of Mazda 2 percent.',
  'Like Toyota, Ford wants to cut 20 percent of its staff.',
  'Ford plans to sell its Mazda shares, two people said.',
  'Ford and Mazda will set up a joint venture next year.',
  'Ford said it would supply engines to Mazda.',
  'Neither Ford nor Mazda has signed an agreement.',
  'Ford rejected an offer from Mazda to form a joint venture.',
  'Ford and Mazda failed to agree on a joint venture.',
  'Ford ended talks with Mazda about a stake.',
  'Ford was rumoured to be buying Mazda.',
  'Unlike Ford, Mazda has no joint venture with CATL.',
  'Ford ruled out a merger with Mazda.',
  'A takeover of Mazda by Ford is unlikely.',
  'Ford might team up with Mazda, the paper said.',
  'Ford walked away from a deal to buy 20 percent of Mazda.',
])('nothing is held up by: %s', (text) => {
  expect(facts(text)).toEqual([])
})
