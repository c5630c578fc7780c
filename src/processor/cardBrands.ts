/** The networks of card numbers, by the prefixes that credit-card-type knows. */
import creditCardType from 'credit-card-type';
import type { CardBrand } from '../domain/payments/methods';
import type { CardBrands } from '../domain/payments/ports';

const brands: Readonly<Record<string, CardBrand>> = {
  visa: 'visa',
  mastercard: 'mastercard',
  discover: 'discover',
  maestro: 'maestro',
  'american-express': 'american_express',
  'diners-club': 'diners_club',
  jcb: 'jcb',
  unionpay: 'unionpay',
};

export const cardBrands: CardBrands = {
  brandOf: (digits) => {
    const [best] = creditCardType(digits);
    return best && { brand: brands[best.type] ?? 'other', lengths: best.lengths };
  },
};
