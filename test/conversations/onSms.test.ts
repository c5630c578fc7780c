import { playAllOn } from '../support/conversationSuite';

playAllOn('sms');
