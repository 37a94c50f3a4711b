/** As much of formulas as a person's answer can smuggle in: numbers, text, HYPERLINK; everything else shows an error as it would at Google. */
import type { FormulaCell } from '../world';

export const formulaCell = (formula: string): FormulaCell => ({ formula, shows: worth(formula.slice(1).trim()) });

function worth(body: string): string | number | boolean {
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return text[1]!.replace(/""/g, '"');
  const link = /^HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i.exec(body);
  if (link) return link[2] ?? link[1]!;
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === 'true';
  if (/^[\d\s.+\-*/()]+$/.test(body)) {
    const result = new Arithmetic(body.replace(/\s+/g, '')).result();
    return result === null ? '#ERROR!' : Number.isFinite(result) ? result : '#DIV/0!';
  }
  return /^[A-Za-z_][\w.]*(\(.*\))?$/s.test(body) ? '#NAME?' : '#ERROR!';
}

/** Sums and products, by recursive descent. */
class Arithmetic {
  private at = 0;
  private broken = false;
  constructor(private readonly text: string) {}

  result(): number | null {
    const value = this.sum();
    return this.broken || this.at < this.text.length ? null : value;
  }

  private take(...signs: string[]): string | null {
    const sign = this.text[this.at];
    if (sign === undefined || !signs.includes(sign)) return null;
    this.at++;
    return sign;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      value += sign === '+' ? this.product() : -this.product();
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      if (sign === '*') value *= this.factor();
      else value /= this.factor();
    }
    return value;
  }

  private factor(): number {
    const sign = this.take('+', '-');
    if (sign) return sign === '-' ? -this.factor() : this.factor();
    if (this.take('(')) {
      const value = this.sum();
      if (!this.take(')')) this.broken = true;
      return value;
    }
    const number = /^(\d+\.?\d*|\.\d+)/.exec(this.text.slice(this.at));
    if (!number) {
      this.broken = true;
      this.at = this.text.length;
      return 0;
    }
    this.at += number[0].length;
    return Number(number[0]);
  }
}
