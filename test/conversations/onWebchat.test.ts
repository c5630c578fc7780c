import { playAllOn } from '../support/conversationSuite';

playAllOn('webchat');
