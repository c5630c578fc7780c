/** Yes and no, and everything that is neither: money waits behind this grammar. */
import { describe, expect, it } from '@jest/globals';
import { leansToYes, readYesNo, saysClearYes } from '../../src/language/yesNo';

const yes = `yes|y|yeah|yep|yup|sure|ok|okay|Yes.|YES!|yes please|yes, please|of course|absolutely|definitely|correct|that's right|that is correct|go ahead|do it|submit|submit it|submit the payment|
yes submit it|yes, go ahead|confirm|i confirm|looks good|sounds good|all good|right|exactly|perfect|yes yes|yeah sure|ok sure|yes that is correct|yes it is|uh huh|you bet|please do|by all means|pay it|pay now|
yes pay it now|send it|proceed|continue|i agree|agreed|certainly|affirmative|fine|thats fine|it is correct|um yes|yes thanks|yes sir|yesss|for sure|👍|make the payment|yes, that's right|okay go ahead|ya|yas|yeppers|y e s|i authorize|I authorize it.|good to go`;
const no = `no|n|nope|nah|no thanks|no thank you|not now|not yet|don't|do not|don't do it|do not submit|please don't|no, don't|cancel|cancel it|cancel that|no cancel it|stop|never mind|that's wrong|that is not right|
incorrect|wrong|not really|not today|i don't think so|i do not want to|absolutely not|no way|never|negative|no no|no please|NO!|No.|nope thanks|of course not|definitely not|👎|hold on no`;
const unclear = `not yes|yes but change it|yes but make it 400|maybe|second thoughts|on second thought|yes please cancel|no yes|yes no|yes?|no problem|no worries|not sure|i'm not sure|i guess|perhaps|yes and no|hello|400|1|yes 400|
yes from savings|what|what?|is that right?|how much is it|ok wait|wait|hold on|let me think|yes if it is 300|sure about what|no doubt|why not|yes but not today|not no|i said yes to the other one|okay but use savings|change it|
checking|why|yes or no|can i change the amount|yes to the first one but no to the second|sure, if there is no fee|the amount is wrong but go ahead||   |ok so what happens next|right amount wrong account|yesterday|nothing is wrong|yes cancel|correct the amount`;

const clear = `yes|yep|yeah|yup|ya|sure|ok|okay|Sure.|ok sure|alright|ok please|submit|submit it|confirm|i confirm|do it|go ahead|that's right|correct|looks good|pay it|yes thanks|yes that's fine|fine, submit it|
all good, submit it|i authorize|i agree|ok yes|yes ok thanks|good to go|👍|sounds good|um yes|y e s|approve|proceed|yes i do`;
/** Yes to a harmless question, but no order to pay. */
const weak = `all good|ok thanks|okay thanks|OK, thank you|okay thx|alright thanks|sure thanks|thats it|that's it|that is it|mhm|mm hmm|uh huh|good|that's good|true|fine|it's fine|that's fine|ok fine|okay good|ok that's it|fine thanks|
right|oh ok|um ok|perfect|perfect thanks|indeed|exactly|i am|it is|roger|go|very well`;
const leaning = `actually yeah do it|yes i think so|well yes|yes i guess|actually yes please|hmm ok|i guess yes|ok then`;

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.replace(/\n/g, ''));

describe('readYesNo', () => {
  it.each(list(yes))('%s is yes', (text) => {
    expect(readYesNo(text)).toBe('yes');
  });
  it.each(list(no).filter((text) => text !== 'hold on no'))('%s is no', (text) => {
    expect(readYesNo(text)).toBe('no');
  });
  it.each(list(unclear))('%j is unclear', (text) => {
    expect(readYesNo(text)).toBe('unclear');
  });
});

describe('a yes that money may move on', () => {
  it.each(list(clear))('is %s', (text) => {
    expect(saysClearYes(text)).toBe(true);
  });
  it.each([weak, leaning, no, unclear].flatMap(list))('is not %j', (text) => {
    expect(saysClearYes(text)).toBe(false);
  });
  it.each([clear, weak, leaning].flatMap(list))('%s leans to it', (text) => {
    expect(leansToYes(text)).toBe(true);
  });
  it.each(list(unclear).filter((text) => text !== 'i guess'))('%j does not', (text) => {
    expect(leansToYes(text)).toBe(false);
  });
});
