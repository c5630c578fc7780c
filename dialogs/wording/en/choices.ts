/** Things to pick that several messages offer; what picking them sends is understood word for word. */
import type { Choice } from '../../../src/reply/message';

export const showBalance: Choice = { label: 'Account balance', say: 'show my balance' };
export const showPayoff: Choice = { label: 'Payoff', say: 'show my payoff' };
export const showActivity: Choice = { label: 'Recent activity', say: 'show my recent activity' };
export const switchVehicle: Choice = { label: 'Switch vehicle', say: 'switch vehicle' };
export const payItOff: Choice = { label: 'Pay it off', say: 'pay it off' };
export const makePayment: Choice = { label: 'Make a payment', say: 'make a payment' };
export const showMethods: Choice = { label: 'Payment methods', say: 'show my payment methods' };
export const showStatements: Choice = { label: 'Statements', say: 'show my statements' };
export const person: Choice = { label: 'Talk to a person', say: 'agent' };
const help: Choice = { label: 'What can you do?', say: 'help' };
export const menu: Choice = { label: 'Menu', say: 'menu' };
export const back: Choice = { label: 'Go back', say: 'back' };
export const startOver: Choice = { label: 'Start over', say: 'start over' };
export const signIn: Choice = { label: 'Sign in', say: 'sign in' };
export const forgotUsername: Choice = { label: 'Forgot my username', say: 'I forgot my username' };
export const anotherUsername: Choice = { label: 'Another username', say: 'another username' };
export const codeInstead: Choice = { label: 'Send me a code instead', say: 'send me a code instead' };
export const resetQuestions: Choice = { label: 'Reset my questions', say: 'reset my security questions' };
export const forgotPassword: Choice = { label: 'Forgot my password', say: 'I forgot my password' };

export const mainChoices: readonly Choice[] = [showBalance, makePayment, help];
