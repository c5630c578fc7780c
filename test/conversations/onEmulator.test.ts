import { playAllOn } from '../support/conversationSuite';

playAllOn('emulator');
