export { type Branch, type Certificate, checkCertificate, type Proof } from './certificate';
export { ABSENT, type Order, type Pair, type Problem } from './problem';
export { type Plan, solve } from './solve';
