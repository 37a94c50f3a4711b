declare module 'gas-local' {
  const gas: { require(folder: string, context: Record<string, unknown>): Record<string, unknown> };
  export default gas;
}
