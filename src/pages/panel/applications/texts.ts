/** Every sentence of the Applications screens that does not come from the server. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const APPLICATIONS = {
  cards: {
    place: (at: number, of: number) => `Question ${at} of ${of}`,
    previous: 'Previous question',
    following: 'Next question',
    differences: (n: number) => (n === 1 ? 'One line differs' : `${count(n, 'line')} differ`),
  },
};
