/** The screens of the step Pairing. */
import type { OwnScreens } from '../own-screens';
import { Again } from './again';
import { Approve } from './approve';
import { ChangeMentor } from './change-mentor';
import { CHANGE } from './change-texts';
import { Compare } from './compare';
import { Pairing } from './main';
import { WhatMatters } from './matters';
import { PAIRING } from './texts';
import { ThisPair } from './this-pair';
import { WhatIf } from './what-if';
import { WithoutAPair } from './without';

export const screens: OwnScreens = {
  main: { title: '', Content: Pairing },
  matters: { title: PAIRING.matters.title, Content: WhatMatters },
  pair: { title: PAIRING.pair.title, Content: ThisPair },
  change: { title: CHANGE.title, Content: ChangeMentor },
  whatIf: { title: PAIRING.whatIf.title, Content: WhatIf },
  again: { title: PAIRING.again.title, Content: Again },
  without: { title: PAIRING.without.title, Content: WithoutAPair },
  approve: { title: PAIRING.approve.title, Content: Approve },
  compare: { title: PAIRING.compare.title, Content: Compare },
};
