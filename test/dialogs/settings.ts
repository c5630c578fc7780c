/** Where customers of the tests are sent; plainly made up. */
import type { CustomerFacingSettings } from '../../dialogs/customerFacingSettings';

export const settings: CustomerFacingSettings = {
  ownersLounge: {
    url: 'https://lounge.example.com',
    registerUrl: 'https://lounge.example.com/register',
    schedulePaymentUrl: 'https://lounge.example.com/schedule',
    payoffInstructionsUrl: 'https://lounge.example.com/payoff',
    easyPayUrl: 'https://lounge.example.com/easypay',
    addAccountUrl: 'https://lounge.example.com/profile',
    messageCenterUrl: 'https://lounge.example.com/messages',
  },
  contact: {
    phone: '1-800-555-0142',
    hours: 'Monday to Friday, 9 AM to 9 PM Eastern',
    paymentAddress: 'PO Box 100, Example City',
    generalAddress: 'PO Box 200, Example City',
  },
  scra: { url: 'https://scra.example.com', phone: '1-800-555-0143' },
};
