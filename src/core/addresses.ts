/** Whether an address can be written to, and what was probably meant; nothing is ever corrected silently. */
import { run as nearestDomain } from '@zootools/email-spell-checker';
import isEmail from 'validator/lib/isEmail';

/** The domains so common that an address one or two letters off is more likely a typo than another provider. */
const WELL_KNOWN =
  'gmail.com yahoo.com hotmail.com outlook.com icloud.com comcast.net verizon.net protonmail.com'.split(' ');
/** Too short for letters to be counted (ala.com is not aol.com): only a slip in the ending shows. */
const SHORT = ['aol.com', 'msn.com', 'live.com', 'me.com', 'mac.com'];
const SLIPPED_ENDING = /\.(con|co|cm|om|cmo|comm|vom|xom|cim)$/;
/** Real providers that only look like a typo of another. */
const REAL = new Set(
  'ymail.com mail.com gmx.com email.com yahoo.ca yahoo.fr yahoo.de yahoo.es yahoo.it hotmail.ca hotmail.fr hotmail.de hotmail.es hotmail.it outlook.fr outlook.de outlook.es me.com.au'.split(
    ' ',
  ),
);

export const isWellFormed = (address: string): boolean => isPlain(address.trim()) || isEmail(address.trim());

/** Most addresses: letters and digits with single marks between them. Whatever looks like this is well formed (tested), and looked through once. */
export const isPlain = (address: string): boolean => address.length <= 64 && PLAIN.test(address);

const PLAIN = /^[a-z0-9]+([._+-][a-z0-9]+)*@([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/i;

/** The address that was probably meant, or null: a comma for a dot, a trailing dot, a blank inside, or a slip in a well-known domain. */
export function probablyMeant(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  const tidy = isPlain(address) ? address : tidied(address);
  const better = isWellFormed(tidy) ? withoutSlip(tidy) : tidy;
  return better.toLowerCase() !== address.toLowerCase() && isWellFormed(better) ? better : null;
}

const tidied = (address: string): string =>
  address
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/[.;>]+$/, '')
    .replace(/^</, '');

function withoutSlip(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at).toLowerCase();
  // Only whole, two-part domains: the checker would otherwise turn lib.example.org into live.example.org.
  if (REAL.has(domain) || domain.split('.').length !== 2) return address;
  const ending = domain.replace(SLIPPED_ENDING, '.com');
  const meant = SHORT.includes(ending)
    ? ending
    : nearestDomain({
        email: address,
        domains: WELL_KNOWN,
        secondLevelDomains: [],
        topLevelDomains: [],
        domainThreshold: 3,
      })?.domain;
  return meant === undefined ? address : address.slice(0, at) + meant;
}
