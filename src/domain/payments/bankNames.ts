/** Banks by well-known routing numbers, all published by the banks themselves; an unknown number is no refusal. */

const numbersByBank: Readonly<Record<string, readonly string[]>> = {
  'Ally Bank': ['124003116'],
  'Bank of America': ['011000138', '026009593', '053000196', '063100277', '071000505', '111000025', '121000358'],
  BMO: ['071000288', '121100782'],
  'Capital One': ['031176110', '051405515', '065000090'],
  'Charles Schwab Bank': ['121202211'],
  Chase: ['021000021', '044000037', '071000013', '111000614', '267084131', '322271627'],
  Citibank: ['021000089', '271070801', '321171184', '322271724'],
  'Citizens Bank': ['011500120', '021313103'],
  'Discover Bank': ['031100649'],
  'Federal Reserve Bank of Boston': ['011000015'],
  'Fifth Third Bank': ['042000314', '071923909'],
  'HSBC Bank USA': ['021001088'],
  'Huntington National Bank': ['044000024'],
  KeyBank: ['021300077', '041001039'],
  'M&T Bank': ['022000046'],
  'Navy Federal Credit Union': ['256074974'],
  'PNC Bank': ['031207607', '041000124', '043000096'],
  'Regions Bank': ['062000019'],
  'TD Bank': ['026013673', '031101266', '036001808'],
  Truist: ['053101121', '061000104'],
  'U.S. Bank': ['042000013', '091000022', '122105155', '123000220'],
  'USAA Federal Savings Bank': ['314074269'],
  'Wells Fargo': ['062000080', '063107513', '111900659', '121000248', '121042882'],
};

export const bankNames: ReadonlyMap<string, string> = new Map(
  Object.entries(numbersByBank).flatMap(([bank, numbers]) => numbers.map((number) => [number, bank] as const)),
);
