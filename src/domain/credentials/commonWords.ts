/** Sentences that everybody knows: long, and among the first to be tried. */
export const knownPhrases: readonly string[] = [
  ...['correct horse battery staple', 'correct battery horse staple', 'the quick brown fox'],
  ...['the quick brown fox jumps over the lazy dog', 'to be or not to be', 'to be or not to be that is the question'],
  ...['may the force be with you', 'may the fourth be with you', 'live long and prosper', 'winter is coming'],
  ...['once upon a time', 'in god we trust', 'we the people', 'four score and seven years ago', 'i have a dream'],
  ...['lorem ipsum dolor', 'lorem ipsum dolor sit amet', 'all your base are belong to us', 'the cake is a lie'],
  ...['never gonna give you up', 'hasta la vista baby', 'elementary my dear watson', 'call me ishmael'],
  ...['my voice is my passport', 'it was the best of times', 'one ring to rule them all', 'you shall not pass'],
  ...['twinkle twinkle little star', 'mary had a little lamb', 'row row row your boat', 'happy birthday to you'],
  ...['this is my password', 'this is a password', 'my password is secret', 'i forgot my password', 'let me in please'],
  ...['i love you so much', 'i love you forever', 'to infinity and beyond', 'just do it', 'hello from the other side'],
  ...['home sweet home', 'no place like home', 'there is no place like home', 'live laugh love', 'carpe diem'],
];

/** Words that stand in very many passwords: names, pets, teams, seasons, places, makes of cars; gathered by ourselves. */
export const commonWords: readonly string[] = `
  aaron abc abcd access account adam admin administrator africa airforce alaska alexander always amanda amazing
  amazon amen america american amy andrea andrew android angel angela angels anna anthony anything apollo apple
  april arizona army asdf asdfgh asdfghjkl ashley atlanta audi august austin autumn awesome azerty baby babyboy
  babygirl bacon badboy badgirl bailey banana bank banker barbara baseball basketball batman beach bear bears
  beatles beautiful bella benjamin bentley berlin bestfriend betty bible bigdaddy bigdog billion birthday black
  blessed blessing blue boss boston boxing brandon braves brazil brenda brian bro broncos brooklyn brother brownie
  bruins buddy bulls bunny burger business buster butterfly california camaro canada candy captain card carl carol
  carolina carolyn cash cat catherine celtics champion changeme chargers charles charlie cheese cheesecake cherry
  cheryl chevrolet chevy chicago chicken chief china chloe chocolate christ christina christine christmas
  christopher church cinnamon cloud coach coffee college colorado company computer cookie cookies cool cooper
  corvette cowboy cowboys cowgirl crazy credit crystal cubs cupcake cutie cynthia dad daddy daisy dallas dance
  dancer daniel darling david debit debra december default demo demon dennis denver desktop devil diamond diane
  doctor dodge dodgers dog doggy dollar dollars dolphin dolphins donna douglas dragon drummer dude duke eagle
  eagles earth easter edward electric elizabeth elvis email emerald emily emma energy england eric ethan evelyn
  everything example facebook faith falcon family father february ferrari finance fire fish fishing flame florida
  flower flowers football ford forest forever fortnite fox france frank freedom friday friend friends galaxy gamer
  gandalf gangster gary general genius george georgia germany ghost giants ginger gmail god gold golden golf
  golfer goodboy goodbye goodgirl google gorgeous grace grandma grandpa great green gregory guest guitar halloween
  hammer handsome hannah happy harley harleydavidson harold hawaii hawk heat heather heaven helen hell hello henry
  hero hey hi hiphop hobbit hockey holiday holy homie honda honey hope horse hotmail hottie houston hulk hunter
  hunting hurricane iloveyou india instagram internet iphone ironman island italy jack jackpot jacob jacqueline
  jaguar jake james janet january japan jason jazz jedi jeep jeffrey jennifer jeremy jerry jersey jessica jesus
  jets joan job john joker jonathan jordan jose joseph joshua joyce judith julie july june justice justin karen
  katherine kathleen kawasaki keith kelly kenneth kevin keyboard killer kimberly king kitten kitty knicks kyle
  lakers laptop larry laura lauren lawyer legend lemon letmein lexus liberty lightning lily linda linux lion lions
  lisa login logon lola london losangeles lottery love lovely loveme lover loveyou lucky lucy maggie magic magical
  mail major mama manager march margaret maria marine marines mario mark martha mary master matrix matthew
  maverick max maybe mazda mega megan mercedes metallica mets mexico miami michael michelle microsoft military
  million millionaire minecraft mobile molly mom mommy monday money monkey moon moonlight mother mountain mouse
  muffin music mustang mylove mystic nancy nathan navy netflix network nevada never newyork nicholas nicole ninja
  nintendo nirvana nissan nobody nothing november nugget nurse oakland ocean october office olivia online open
  opensesame orange oregon orlando packers pacman pamela panda papa paris pass passcode passphrase password
  passwort patricia patrick patriots paul payment peace peach peanut pearl penguins pepper perfect peter phillies
  phoenix phone piano pickle pikachu pimp pink pirate pizza planet platinum player playstation please pokemon
  police pony porsche portland power powerful prayer pretty prince princess private public pumpkin puppy purple
  qazwsx queen qwerty qwertz rabbit racecar racer rachel racing raiders rainbow ranger rangers rapper raymond red
  redsox rich river robert roblox rocket rocknroll rockstar rocky roger rome ronald root rose router ruby runner
  running ruth ryan sadie safe safety saints samantha sample samsung samuel samurai sandiego sandra sarah satan
  saturday school scott seattle secret secure security september sergeant server sexy shadow shark sharon shirley
  signin silver singer sister skater sky smile smiley soccer softball soldier someone something sophia sorry space
  spain spiderman spirit sports spring spurs star starlight stars starwars steelers stephen steven storm
  strawberry strength strong student subaru sugar summer sun sunday sunrise sunset sunshine super superman surfer
  susan sushi suzuki sweetheart sweetie swimming system taco teacher temp temporary tennis tesla test tester
  testing tetris texas thankyou thomas thunder thursday tiger timothy toby today tokyo tomorrow tornado toyota
  truck trust trustno tuesday turtle twitter tyler ultra unicorn universe university unlock usa user vacation
  vampire vanilla vegas victoria vikings virginia volleyball volvo walter warrior warriors water website wednesday
  weekend welcome whatever white wifi william windows winner winter wizard wolf wonderwoman work worker world
  wrestling xbox yahoo yamaha yankees yellow yesterday youtube zachary zelda zoe zombie zxcvbn zxcvbnm
`
  .trim()
  .split(/\s+/);
