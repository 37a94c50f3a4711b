/** Step 4: before there are pairs, and when there are. */
import type { OwnScreenProps } from '../own-screens';
import { Before } from './before';
import { Result } from './result';
import { PAIRING } from './texts';
import { usePairing } from './view';
import './pairing.css';

export function Pairing(props: OwnScreenProps) {
  const pairing = usePairing(props.panel, props.view);
  if (!pairing) return <p class="wait">{PAIRING.looking}</p>;
  return pairing.pairs.length + pairing.own + pairing.questions.length > 0 ? (
    <Result {...props} pairing={pairing} />
  ) : (
    <Before {...props} pairing={pairing} />
  );
}
