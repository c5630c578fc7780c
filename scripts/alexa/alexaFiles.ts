/** The files that Amazon is given, made from the sentences, the settings and the language model of this repository. */
import { loadFaq } from '../../faq/loadFaq';
import { interactionModel, invocationName } from '../../src/channels/alexa/model/interactionModel';
import { accountLinking, skillManifest } from '../../src/channels/alexa/model/skillManifest';
import { loadContactSettings } from '../../src/contactSettings';
import { loadFaqContent } from '../../src/faqContent';
import { faqContentFolder, sentencesFolder } from '../../src/language/languageFiles';
import { loadSentences } from '../../src/language/training/sentences';
import { createUnderstanding } from '../../src/language/understand';
import { projectFile } from '../../src/projectFile';

interface AlexaFile {
  /** Within the project. */
  readonly path: string;
  readonly content: string;
}

const folder = 'src/channels/alexa/model';

/** `publicUrl` is where Alexa will find the service. */
export function alexaFiles(publicUrl = 'https://assistant.example.com'): readonly AlexaFile[] {
  const contact = loadContactSettings(projectFile('contact.settings.json'), true);
  const understanding = createUnderstanding({ faq: loadFaqContent(contact).entries });
  const phrasings = loadFaq(faqContentFolder, 'any').flatMap(({ id, question, aliases }) =>
    [question, ...aliases].map((text) => ({ label: id, text })),
  );
  const model = interactionModel([...loadSentences(sentencesFolder), ...phrasings], (text) => {
    const { decision, label, rights, values } = understanding.read(text);
    const heard = rights ? `rights_${rights}` : label;
    return {
      label: decision === 'sure' ? heard : undefined,
      hasValues: Object.keys(values).length > 0,
      meaning: JSON.stringify([decision, heard, values]),
    };
  });
  const manifest = skillManifest({
    ...{ publicUrl, invocationName },
    privacyUrl: contact.privacy.url,
    agreementUrl: contact.onlineServicesAgreement.url,
  });
  return [
    { path: `${folder}/en-US.json`, content: asText(model) },
    { path: `${folder}/skill.json`, content: asText(manifest) },
    { path: `${folder}/accountLinking.json`, content: asText(accountLinking(publicUrl)) },
  ];
}

function asText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
