/** 2a: what the cohort is called, and its dates. */
import type { SetUpView } from '../../../steps/set-up-view';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { Line, Save, useCard } from './lines';
import { SET_UP } from './texts';
import { boxValue, keepTyped, useSetUp } from './view';

const { cohort: t } = SET_UP;
const BOXES = [
  'program name',
  'cohort',
  'grace minutes',
  'deadline date',
  'deadline time',
  'time zone',
  'program start',
  'program end',
];

export function Cohort({ panel, view }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  return now ? <Card panel={panel} now={now} /> : <p class="wait">{SET_UP.looking}</p>;
}

function Card({ panel, now }: { panel: PanelState; now: SetUpView }) {
  const [day = '', clock = ''] = now.settings.deadline!.value.split(' ');
  const known: Record<string, string> = {
    ...Object.fromEntries(BOXES.map((name) => [name, now.settings[name]?.value ?? ''])),
    'deadline date': day,
    'deadline time': clock.slice(0, 5),
  };
  const value = (name: string) => boxValue(panel, name, known[name]!).trim();
  const card = useCard({
    panel,
    now,
    boxes: BOXES,
    check: () => {
      const [date, time, start, end] = ['deadline date', 'deadline time', 'program start', 'program end'].map(value);
      const minutes = Number(value('grace minutes') || Number.NaN);
      const late = date !== '' && start !== '' && date! >= start!;
      return {
        ...(date !== '' && time === '' && { 'deadline time': t.noTime }),
        ...(date === '' && time !== '' && { 'deadline date': t.noDate }),
        ...(late && { 'deadline date': t.late }),
        ...(start !== '' && end !== '' && end! <= start! && { 'program end': t.backwards }),
        ...(!(minutes >= 0 && minutes <= 10_080) && { 'grace minutes': t.minutes }),
      };
    },
    settings: () => ({
      ...Object.fromEntries(BOXES.filter((name) => now.settings[name]).map((name) => [name, value(name)])),
      deadline: value('deadline date') === '' ? '' : `${value('deadline date')} ${whole(value('deadline time'))}`,
    }),
  });
  const line = (name: string, label: string, type: 'text' | 'date' | 'time' | 'number' = 'text') => (
    <Line panel={panel} name={name} label={label} known={known[name]!} type={type} wrong={card.wrong[name]} />
  );
  const zones = [...new Set([...now.zones, value('time zone')])].filter(Boolean);
  return (
    <>
      {card.summary}
      {line('program name', t.name)}
      <div class="two">
        {line('cohort', t.cohort)}
        {line('grace minutes', t.grace, 'number')}
      </div>
      <div class="two">
        {line('deadline date', t.date, 'date')}
        {line('deadline time', t.time, 'time')}
      </div>
      <label for="zone">{t.zone}</label>
      <select id="zone" onChange={(event) => keepTyped(panel, 'time zone', event.currentTarget.value)}>
        {zones.map((zone) => (
          <option key={zone} value={zone} selected={zone === value('time zone')}>
            {t.inTime(zone)}
          </option>
        ))}
      </select>
      <div class="two">
        {line('program start', t.start, 'date')}
        {line('program end', t.end, 'date')}
      </div>
      <Save panel={panel} save={card.save} />
    </>
  );
}

/** "11:59 PM" means through the end of that minute, as everybody reads it. */
const whole = (clock: string): string => `${clock}:${clock.endsWith(':59') ? '59' : '00'}`;
