import type { Path } from './path.ts'

/** Workshop, kitchen and site. */
export const trades: readonly Path[] = [
  {
    unit: 'Production',
    titles: [
      'From machine operator to shift supervisor',
      'Supervisor of the night shift',
      'Towards production planning',
    ],
    visions: [
      'In two years I hand over a shift that the next one is glad to take.',
      'In three years the night shift makes the fewest mistakes of all, and people apply for it.',
      'In four years I plan what the line makes, and the line agrees with me.',
    ],
    direction: {
      tasks: 'Lead twelve people, plan the week, keep the line safe.',
      withWhom: 'With operators who know more about their machine than its maker.',
      signsOfFailure: 'Two shifts that blame each other.',
      whyYou: 'I have run every station of the line.',
    },
    goals: [
      {
        statement: 'Shorten the changeover of line two',
        measure: ['minutes for a changeover', 'minutes', 96, 45],
        serves: 'tasks',
        steps: [
          [
            'Film a changeover and watch it with the crew',
            'experience',
            'We walked two kilometres for one tool.',
          ],
          ['Put the tools where they are used', 'experience', 'A board, some paint, eleven minutes.'],
        ],
        achieved: 'Forty-three minutes, by three different crews',
      },
      {
        statement: 'Pass the master’s course in industrial production',
        measure: ['parts passed', 'parts', 0, 4],
        serves: 'whyYou',
        steps: [
          ['Refresh mathematics with my daughter’s books', 'learning', 'She marked my work without mercy.'],
          ['Find two colleagues for a study group', 'networking', 'One gave up. Two are still a group.'],
        ],
        achieved: 'All four parts, the last with distinction',
      },
      {
        statement: 'Go a year without a lost-time accident on my shift',
        measure: ['days without an accident', 'days', 41, 365],
        serves: 'signsOfFailure',
        steps: [
          [
            'Talk about one near miss at every handover',
            'experience',
            'It takes two weeks before people tell theirs.',
          ],
          ['Have the guard of press four rebuilt', 'other', 'It had been reported four times.'],
        ],
        achieved: 'A year and a day, with cake',
      },
      {
        statement: 'Bring three operators to a second station each',
        measure: ['people at home on two stations', 'people', 2, 9],
        serves: 'withWhom',
        steps: [
          ['Draw a table of who can do what', 'other', 'Two people can run the oven. Both are sixty.'],
          [
            'Plan a training hour into every late shift',
            'mentoring',
            'The hour survives if it is on the roster.',
          ],
        ],
        achieved: 'Nine, and the oven has four',
      },
    ],
    barriers: [
      {
        description: 'Shift work and evening classes fit in one week of three',
        category: 'time',
        severity: 4,
        tried: ['Swap shifts from week to week', 'The others had enough after a month.'],
        worked: ['Weekend course in blocks', 'Hard Saturdays, free evenings.'],
      },
      {
        description: 'My friends on the line do not want me as their boss',
        category: 'confidence',
        severity: 3,
        tried: ['Act as if nothing had changed', 'Everything had.'],
        worked: ['Say openly what changes and what does not', 'The first week was cold, the second was not.'],
      },
    ],
    skills: [
      ['Setting up machines', 'technical', 'The new press, ready a day early'],
      ['Leading a shift', 'people', 'Stood in for six weeks without a complaint'],
      ['Reading key figures', 'other', 'Found the scrap of the Monday shifts'],
    ],
    strength: 'I keep my word, also the inconvenient one',
    weakness: 'I repair what I should have delegated',
    interest: 'Motorcycles older than I am',
    values: ['fairness', 'safety', 'team', 'a house of my own'],
    qualification: ['Machine and plant operator', 'Chamber of commerce'],
    aimed: ['Shift supervisor', 'Leads a shift, its people, its safety and its output'],
    dropped: [
      ['Maintenance technician', 'I would be alone with the machine again.'],
      ['Works council', 'Later, perhaps. First I want to lead.'],
    ],
    needs: [
      ['experience', 'Have led a shift through a breakdown'],
      ['knowledge', 'Know the law on working hours and breaks'],
    ],
    opportunity: {
      kind: 'promotion',
      title: 'Deputy supervisor of the late shift',
      description: 'For a year at first',
    },
    missed: ['Supervisor at the sister plant', 'Ninety minutes each way.'],
    moved: [
      'Changeovers are down and the crew brags about it.',
      'First part of the course passed.',
      'A near miss was told before anybody asked.',
      'Holiday cover: I ran a machine for three weeks.',
    ],
    remarks: [
      'The film was brave. Use it in the interview.',
      'You lead already; the title is a formality with a date.',
      'Do not carry the course and the project through the same spring.',
    ],
  },
  {
    unit: 'Canteen',
    titles: [
      'From cook to kitchen manager',
      'Running the canteen of the second site',
      'From kitchen to purchasing',
    ],
    visions: [
      'In three years eight hundred people eat well at noon and hardly anything is thrown away.',
      'In two years the second site has a kitchen of its own and a queue that moves.',
      'In three years I buy for four kitchens, and farmers know my voice.',
    ],
    direction: {
      tasks: 'Menus, people, suppliers, the budget.',
      servingWhom: 'Eight hundred hungry people, a third of them in a hurry.',
      how: 'Tasting first, calculating second, never the other way round.',
      successFactors: 'Clean plates and a full team.',
    },
    goals: [
      {
        statement: 'Throw away half as much food',
        measure: ['waste per meal', 'grams', 118, 60],
        serves: 'successFactors',
        steps: [
          ['Weigh the bins for a month, by dish', 'experience', 'It was the rice. It was always the rice.'],
          ['Cook the last quarter to order', 'experience', 'Fresher, and the queue hardly noticed.'],
        ],
        achieved: 'Fifty-seven grams over the summer',
      },
      {
        statement: 'Keep the cost of goods within the budget',
        measure: ['cost of goods', '%', 43, 36],
        serves: 'tasks',
        steps: [
          ['Learn to read the monthly accounts', 'learning', 'The third column is the one that matters.'],
          [
            'Ask three suppliers for the same list',
            'networking',
            'A phone call saved what a week of saving did not.',
          ],
        ],
        achieved: 'Thirty-five per cent in two quarters running',
      },
      {
        statement: 'A vegetable dish every day that people choose first',
        measure: ['share of vegetable dishes', '%', 17, 40],
        serves: 'how',
        steps: [
          ['Put it at the front of the counter', 'experience', 'Position beats persuasion.'],
          ['Cook a week with a chef from outside', 'mentoring', 'She salts earlier than I do.'],
        ],
        achieved: 'Forty-two per cent, Fridays even more',
      },
      {
        statement: 'Train two apprentices through to their examination',
        measure: ['units of the training plan done', 'units', 0, 20],
        serves: 'servingWhom',
        steps: [
          ['Obtain the trainer’s licence', 'learning', 'A week of paper, and one good idea a day.'],
          ['Give each apprentice a dish of their own', 'mentoring', 'Pride is the best seasoning.'],
        ],
        achieved: 'Both passed; one stays',
      },
    ],
    barriers: [
      {
        description: 'Two positions in the kitchen have been vacant for half a year',
        category: 'market',
        severity: 5,
        tried: ['Advertise in the newspaper', 'One application, from a baker, by mistake.'],
        worked: ['Change to early hours without evenings', 'Four applications, two contracts.'],
      },
      {
        description: 'Accounts frighten me',
        category: 'skill',
        severity: 3,
        tried: ['A book on controlling', 'Asleep by page nine.'],
        worked: ['An hour a month with the controller, over coffee', 'She explains it in portions.'],
      },
    ],
    skills: [
      ['Calculating menus', 'technical', 'Six weeks within two per cent of the budget'],
      ['Leading a kitchen', 'people', 'Nobody left in a year'],
      ['Hygiene and allergens', 'technical', 'Inspection without a remark'],
    ],
    strength: 'I stay friendly when it burns',
    weakness: 'I taste everything myself, even when others can',
    interest: 'Fermenting vegetables in the garage',
    values: ['quality', 'team', 'mornings', 'the environment'],
    qualification: ['Trained cook', 'Hotel school'],
    aimed: ['Kitchen manager', 'Leads a kitchen: menus, people, purchasing and the budget'],
    dropped: [
      ['Own restaurant', 'Evenings and weekends; I have had fifteen years of those.'],
      ['Food inspector', 'Respect for those who do it. I want to cook.'],
    ],
    needs: [
      ['knowledge', 'Read and explain the monthly accounts of a kitchen'],
      ['demonstration', 'Run the kitchen for a fortnight without the manager'],
    ],
    opportunity: {
      kind: 'opening',
      title: 'Kitchen manager, second site',
      description: 'Opens when the new hall does',
    },
    missed: ['Season on a cruise ship', 'Good pay, and six months away.'],
    moved: [
      'The bins are lighter: eighty-eight grams.',
      'I presented the accounts myself, with one mistake.',
      'The apprentice’s curry sold out before twelve.',
      'The dishwasher died and took two weeks with it.',
    ],
    remarks: [
      'The waste figures are a career argument. Bring them everywhere.',
      'Let somebody else taste, one day a week.',
      'You avoid the accounts. Put the hour on the calendar.',
    ],
  },
  {
    unit: 'Construction',
    titles: [
      'From site foreman to construction manager',
      'Towards managing refurbishments',
      'From carpenter to site manager',
    ],
    visions: [
      'In four years I hand over a building on the day that was promised, with nothing left on the list.',
      'In three years I am the one for houses in which people go on living while we work.',
      'In five years I manage sites built of wood, and carpenters want to work on them.',
    ],
    direction: {
      tasks: 'Schedules, trades, owners; the site meeting every Tuesday.',
      where: 'Sites within an hour of home.',
      whyNow: 'Two of our three managers retire within four years.',
      signsOfFailure: 'I spend the evenings on what the day should have settled.',
    },
    goals: [
      {
        statement: 'Bring defects at handover down',
        measure: ['defects at handover', 'defects', 63, 15],
        serves: 'tasks',
        steps: [
          [
            'Inspect with the trades before they leave',
            'experience',
            'The plasterer thanked me. Then he swore.',
          ],
          ['Keep the list by room, with photographs', 'other', 'Nobody argues with a photograph.'],
        ],
        achieved: 'Twelve, all closed within a week',
      },
      {
        statement: 'Write schedules that still hold after six weeks',
        measure: ['tasks finished in their week', '%', 48, 80],
        serves: 'whyNow',
        steps: [
          [
            'Plan the next six weeks with the foremen, on paper',
            'experience',
            'They know which dates are fairy tales.',
          ],
          ['Learn the scheduling program properly', 'learning', 'I had used a tenth of it.'],
        ],
        achieved: 'Eighty-one per cent over three months',
      },
      {
        statement: 'Finish the course for construction managers',
        measure: ['credits', 'credits', 0, 60],
        serves: 'whyNow',
        steps: [
          ['Enrol and settle the fees', 'other', 'The company pays two thirds. I only had to ask.'],
          ['Write the term paper on a site of ours', 'learning', 'I found our own mistake of last year.'],
        ],
        achieved: 'Sixty credits and a very short speech',
      },
      {
        statement: 'Settle variations before the work is done',
        measure: ['variations agreed beforehand', '%', 22, 75],
        serves: 'signsOfFailure',
        steps: [
          [
            'Read the last five contracts with the lawyer',
            'mentoring',
            'Page eleven. It is always page eleven.',
          ],
          ['Use one form for every variation', 'other', 'Owners like it more than we do.'],
        ],
        achieved: 'Seventy-eight per cent, no dispute open',
      },
    ],
    barriers: [
      {
        description: 'Contract law is a foreign language to me',
        category: 'education',
        severity: 4,
        tried: ['Read the standard terms in the evening', 'Understood every word and no sentence.'],
        worked: ['Go through live cases with the lawyer every month', 'Law with mud on it I can follow.'],
      },
      {
        description: 'A knee that no longer likes scaffolds',
        category: 'health',
        severity: 3,
        tried: ['Ignore it', 'It did not ignore me.'],
        worked: ['Physiotherapy, and photographs from the foreman', 'Two climbs a day instead of ten.'],
      },
    ],
    skills: [
      ['Scheduling', 'technical', 'The school: on time with two weeks in hand'],
      ['Negotiating', 'people', 'Settled the façade without the lawyers'],
      ['Reading plans', 'technical', 'Found the missing shaft before the concrete came'],
    ],
    strength: 'Trades believe what I say',
    weakness: 'I postpone letters until they are urgent',
    interest: 'Timber-framed barns',
    values: ['straightforwardness', 'family', 'building things that last', 'money'],
    qualification: ['Foreman’s examination', 'Guild of builders'],
    aimed: ['Construction manager', 'Answers for a site: schedule, cost, quality and safety'],
    dropped: [
      ['Building surveyor', 'To look at buildings all day and never build one.'],
      ['Own firm', 'I do not want to write reminders at night.'],
    ],
    needs: [
      ['knowledge', 'Know the contract terms well enough to write a notice of delay'],
      ['experience', 'Have led a handover from beginning to end'],
    ],
    opportunity: {
      kind: 'project',
      title: 'Extension of the primary school',
      description: 'Four classrooms, during term',
    },
    missed: ['Bridge project in the north', 'Two years in a container, far from the children.'],
    moved: [
      'Half the defects of the last handover.',
      'The six-week plan held for five weeks.',
      'First variation signed before the work, and it felt like flying.',
      'Frost. Nothing moved, not even the crane.',
    ],
    remarks: [
      'You are trusted on site. Now be trusted on paper.',
      'The letters: two a day, before ten.',
      'Ask for the extension project before it is advertised.',
    ],
  },
]
