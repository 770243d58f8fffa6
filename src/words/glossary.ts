/** Words of the screens that a student may meet for the first time, in our own words. */
export const glossary: readonly (readonly [word: string, means: string])[] = [
  [
    'world',
    'One simulated future from start to end. A run is many worlds that differ in luck and in what nobody knows for sure.',
  ],
  ['seed', 'The word that all luck follows from: the same seed gives the same worlds on any machine.'],
  ['hash', 'A fingerprint of all outcomes of a run. Equal hashes mean equal worlds to the last bit.'],
  [
    'fan',
    'The spread of a quantity over worlds: its median, the band that holds half of all worlds, and the band that holds nine in ten.',
  ],
  [
    '± behind a number',
    'Half of its 95 % interval: how far it may be off because only so many worlds were run. It says nothing about the model being wrong.',
  ],
  ['naive', 'What one would say from base rates alone, without this model; the tick on a bar.'],
  [
    'lever',
    'A judgement or a policy dial that can be moved. Its tag names the first fact behind it, or says that it is assumed.',
  ],
  ['odds', 'How likely an actor was to choose an option in that month of that world.'],
  [
    'paired',
    'Two scenarios run on the same luck, world by world, so that what differs comes from the scenarios alone.',
  ],
  ['alignment', 'How willing a patron is to act for Pakistan this month, from 0 to 1.'],
  ['discomfort', 'How much a patron minds what Pakistan does with its rivals, from 0 to 1.'],
  ['exclusivity', 'Rights to minerals that one patron has to itself, as a share of all.'],
  [
    'the tightrope is kept',
    'No patron is lost, none has Pakistan to itself, and reserves suffice over the last twelve months.',
  ],
  ['CPEC', "China's corridor of roads, power plants and ports through Pakistan, begun in 2015."],
  ['rollover', 'A deposit of another state at the central bank that is due and is left for another term.'],
  ['listing', 'Naming an armed group as terrorist by Washington, with sanctions on whoever deals with it.'],
  ['USSM', 'US Strategic Metals, the firm behind the memorandum of September 2025.'],
  ['Reko Diq', 'A copper and gold deposit in Balochistan; its mine is to produce before 2029.'],
  ['BLA, TTP, ISKP', 'Armed groups: in Balochistan; in Khyber Pakhtunkhwa; of the Islamic State.'],
  ['legitimacy', 'Standing of the civil government with its people, from 0 to 1.'],
  [
    'autonomy',
    'Room to choose, from 0 to 1: how little Pakistan depends on single sources of money, arms, loans and buyers.',
  ],
  [
    'blue, orange',
    'Blue is the scenario that is shown, or a rise; orange is the other one, or a fall. Signs say the same without colour.',
  ],
];
