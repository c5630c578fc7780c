import { playAllOn } from '../support/conversationSuite';

playAllOn('phone');
