/** The twelve questions that a customer may choose three of; a question is kept with its text, as it was chosen. */
import type { QuestionChoice } from './recoveryOutcomes';

const questionList: readonly QuestionChoice[] = [
  { id: 'first_pet', text: 'What was the name of your first pet?' },
  { id: 'first_school_street', text: 'On which street was your first school?' },
  { id: 'childhood_friend', text: 'What was the first name of your best friend when you were ten?' },
  { id: 'first_concert', text: 'Whom did you see at your first concert?' },
  { id: 'first_job_town', text: 'In which town was your first job?' },
  { id: 'grandmother_name', text: 'What was the first name of your oldest grandmother?' },
  { id: 'favorite_teacher', text: 'What was the last name of the teacher you liked most?' },
  { id: 'first_car_name', text: 'What did you call the first car you drove?' },
  { id: 'parents_met', text: 'In which town did your parents meet?' },
  { id: 'childhood_hero', text: 'Who was your hero when you were a child?' },
  { id: 'first_flight', text: 'Where did your first flight take you?' },
  { id: 'family_dish', text: 'Which dish does your family cook only on holidays?' },
];

/** Those not chosen yet. */
export function questionChoices(chosenIds: readonly string[]): readonly QuestionChoice[] {
  return questionList.filter(({ id }) => !chosenIds.includes(id));
}

export function findQuestion(id: string): QuestionChoice | undefined {
  return questionList.find((question) => question.id === id);
}
