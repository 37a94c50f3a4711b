/** What each rule is set to, on or off: changed here, saved with one press, undone with one. */
import { useState } from 'preact/hooks';
import type { RuleUsed, SettingValue } from '../../../core/rules-used';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import { ELIGIBILITY } from './texts';
import { toMain, useEligibility } from './view';

const DAY = /^(\d{4}-\d\d-\d\d)?$/;
/** Of these a blank is a day nobody knows. */
const DAYS = ['program start', 'list as of'];

export function Rules({ panel, view }: OwnScreenProps) {
  const { rules: t } = ELIGIBILITY;
  const now = useEligibility(panel, view);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  if (!now) return <p class="wait">{ELIGIBILITY.looking}</p>;
  const all = now.rules.flatMap((rule) => rule.settings);
  const changed = all.filter(({ key, value }) => (words[key] ?? value) !== value);
  const set = (key: string, value: string) => setWords({ ...words, [key]: value });
  return (
    <>
      <p>{t.what}</p>
      {changed.length > 0 ? (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'saveSettings',
              args: { settings: Object.fromEntries(changed.map(({ key }) => [key, words[key]!])) },
              working: t.saving,
            })
          }
        >
          {t.save(changed.length)}
        </Button>
      ) : (
        <Button kind="primary" press={() => panel.go(toMain)}>
          {t.done}
        </Button>
      )}
      {now.rules.map((rule) => (
        <OneRule key={rule.key} rule={rule} value={(s) => words[s.key] ?? s.value} set={set} />
      ))}
    </>
  );
}

interface OneRuleProps {
  rule: RuleUsed;
  value(setting: SettingValue): string;
  set(key: string, value: string): void;
}

function OneRule({ rule, value, set }: OneRuleProps) {
  const [onOff, ...others] = rule.settings;
  const isOn = value(onOff!) === 'On';
  return (
    <section aria-labelledby={`rule ${rule.key}`}>
      <h2 id={`rule ${rule.key}`}>{rule.title}</h2>
      <Radios legend={rule.question}>
        {onOff!.choices.map((choice) => (
          <Radio key={choice} name={onOff!.key} on={value(onOff!) === choice} pick={() => set(onOff!.key, choice)}>
            {choice}
          </Radio>
        ))}
      </Radios>
      {isOn && others.map((one) => <Line key={one.key} setting={one} value={value(one)} set={set} />)}
    </section>
  );
}

interface LineProps {
  setting: SettingValue;
  value: string;
  set: OneRuleProps['set'];
}

function Line({ setting: { key, label, help, choices }, value, set }: LineProps) {
  const id = `setting ${key}`;
  if (choices.length > 0)
    return (
      <fieldset aria-describedby={`help ${key}`}>
        <legend>{label}</legend>
        <p id={`help ${key}`} class="small">
          {help}
        </p>
        {choices.map((choice) => (
          <Radio key={choice} name={key} on={value === choice} pick={() => set(key, choice)}>
            {choice}
          </Radio>
        ))}
      </fieldset>
    );
  return (
    <>
      <label for={id}>{label}</label>
      <p id={`help ${key}`} class="small">
        {help}
      </p>
      <input
        id={id}
        type={DAYS.includes(key) && DAY.test(value) ? 'date' : 'text'}
        value={value}
        autocomplete="off"
        aria-describedby={`help ${key}`}
        onInput={(event) => set(key, event.currentTarget.value)}
      />
    </>
  );
}
