/** Whether the answer to which vehicle is all of them. */
import { plainText } from '../../src/language/plainText';

/** "both", "all three". */
const allOfThem =
  /^(?:(?:for|on|of|i want|show me|give me|please|just|um+|uh+|let'?s do|do)[, ]+)*(?:both|all|all (?:two|three|four|[2-4])|every ?one|each(?: one)?|every (?:car|vehicle))(?: of (?:them|these|those|the (?:cars|vehicles)|my (?:cars|vehicles)))?(?: (?:cars?|vehicles?|minis?|accounts?|please|together|combined))*[.! ]*$/;

export function meansAll(text: string): boolean {
  return allOfThem.test(plainText(text));
}
