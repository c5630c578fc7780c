import { playAllOn } from '../support/conversationSuite';

playAllOn('alexa');
