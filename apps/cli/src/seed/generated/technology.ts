import type { Path } from './path.ts'

/** Software, data and networks. */
export const technology: readonly Path[] = [
  {
    unit: 'Data platform',
    titles: ['From business analyst to data engineer', 'Towards building the data platform'],
    visions: [
      'In three years the figures of the company arrive before the question does, and I can say where each came from.',
      'In two years I build pipelines that colleagues trust enough to go home at five.',
    ],
    direction: {
      tasks: 'Build and mend pipelines; name things so that they can be found.',
      servingWhom: 'Analysts who lose a day a week to bad tables.',
      whyNow: 'The old warehouse is switched off in two years.',
      successFactors: 'A failed run is known before breakfast.',
    },
    goals: [
      {
        statement: 'Move the sales reports off the spreadsheets',
        measure: ['reports moved', 'reports', 2, 26],
        serves: 'servingWhom',
        steps: [
          ['List every report with its reader', 'experience', 'Seven had no reader at all.'],
          ['Rebuild the monthly margin report', 'experience', 'Two definitions of margin. Of course.'],
        ],
        achieved: 'Twenty-four moved, two buried with honours',
      },
      {
        statement: 'Write pipelines that pass review at the first attempt',
        measure: ['reviews passed at once', '%', 15, 60],
        serves: 'tasks',
        steps: [
          ['Pair with a senior engineer every Tuesday', 'mentoring', 'She deletes more than she writes.'],
          ['Read the code of the three oldest pipelines', 'learning', 'They are old because they are plain.'],
        ],
        achieved: 'Sixty-three per cent over the last twenty changes',
      },
      {
        statement: 'Bring failed nightly runs down',
        measure: ['failed runs a month', 'runs', 19, 4],
        serves: 'successFactors',
        steps: [
          [
            'Add checks where the suppliers’ files arrive',
            'experience',
            'Half of all failures are an empty file.',
          ],
          ['Take part in the on-call week', 'experience', 'I now write messages for a tired reader.'],
        ],
        achieved: 'Three in the last month, all announced',
      },
      {
        statement: 'Pass the cloud certificate',
        measure: ['practice score', '%', 48, 80],
        serves: 'whyNow',
        steps: [
          [
            'An hour of study before work, three days a week',
            'learning',
            'The hour works, the third day does not.',
          ],
          ['Build the same thing twice in the sandbox', 'learning', 'The second time took a quarter.'],
        ],
        achieved: 'Passed with 84',
      },
    ],
    barriers: [
      {
        description: 'My old team still sends me every question about figures',
        category: 'time',
        severity: 4,
        tried: ['Answer only in the afternoon', 'They learned to ask at one o’clock.'],
        worked: ['Write the twelve answers down where they look first', 'Two questions a week are left.'],
      },
      {
        description: 'I have no account in production and wait days for others',
        category: 'organisation',
        severity: 3,
        tried: ['Ask for an exception', 'Refused, with a form.'],
        worked: ['Get read access through the on-call rota', 'It was always allowed; nobody had asked.'],
      },
    ],
    skills: [
      ['Python', 'technical', 'The import of the suppliers’ files, reviewed and in use'],
      ['Data modelling', 'technical', 'One definition of margin, signed by finance'],
      ['Explaining figures', 'people', 'The board asked for the same presenter again'],
    ],
    strength: 'I ask what a number is for before I calculate it',
    weakness: 'I polish what nobody will read',
    interest: 'How maps are made',
    values: ['craft', 'clarity', 'humour', 'security'],
    qualification: ['Bachelor of business administration', 'University of applied sciences'],
    aimed: ['Data engineer', 'Builds and runs what brings data from where it arises to where it is used'],
    dropped: [
      ['Data scientist', 'Five applicants for every chair, and I like plumbing.'],
      ['Product owner', 'I would attend the meetings I want to make unnecessary.'],
    ],
    needs: [
      ['skill', 'Write a pipeline with tests that another person can run'],
      ['knowledge', 'Know how permissions work in our cloud'],
    ],
    opportunity: {
      kind: 'project',
      title: 'Migration of the old warehouse',
      description: 'Half-time for nine months in the platform team',
    },
    missed: ['Start-up looking for its first data engineer', 'First and only: nobody to learn from.'],
    moved: [
      'Five reports moved, and finance noticed.',
      'First change that went through review without a remark.',
      'The empty-file check caught two failures before they happened.',
      'Quarter end. Nothing moved but the quarter.',
    ],
    remarks: [
      'You are further than your own rating says. Look at the reviews.',
      'Say no to the old team in writing, and kindly.',
      'The certificate is a means. If it slips again, drop it.',
    ],
  },
  {
    unit: 'Product development',
    titles: [
      'From software tester to test automation engineer',
      'From manual testing to developer of test tools',
    ],
    visions: [
      'In two years releases are boring, and I am the reason.',
      'In three years developers run my tools on their own machines because it saves them time.',
    ],
    direction: {
      tasks: 'Write tests and the tools that make writing them easy.',
      withWhom: 'With developers, in the same team and the same room.',
      whyThem: 'A team that releases every week needs somebody who sleeps well.',
      signsOfFailure: 'People rerun a red test until it is green.',
    },
    goals: [
      {
        statement: 'Replace the regression checklist by tests that run at night',
        measure: ['checks automated', '%', 12, 85],
        serves: 'tasks',
        steps: [
          ['Rank the checklist by what ever found a bug', 'experience', 'Sixty lines never found anything.'],
          [
            'Automate the ordering process end to end',
            'experience',
            'The waiting was the hard part, not the clicking.',
          ],
        ],
        achieved: 'Eighty-seven per cent; the rest is done by hand on purpose',
      },
      {
        statement: 'Get rid of tests that fail without a reason',
        measure: ['unexplained failures a week', 'failures', 31, 3],
        serves: 'signsOfFailure',
        steps: [
          [
            'Keep a diary of red runs for a month',
            'experience',
            'One shared account explained half of them.',
          ],
          ['Give every test its own data', 'experience', 'Slower to write, and I never look back.'],
        ],
        achieved: 'Two a week, both with a ticket',
      },
      {
        statement: 'Write production code that is merged',
        measure: ['changes merged', 'changes', 0, 15],
        serves: 'withWhom',
        steps: [
          ['Mend three bugs I reported myself', 'experience', 'The report was harder than the repair.'],
          ['Find a developer as a mentor', 'mentoring', 'He asked me to review his tests in return.'],
        ],
        achieved: 'Fifteenth change merged, without help',
      },
      {
        statement: 'Shorten the time from a change to its result',
        measure: ['minutes until tests answer', 'minutes', 54, 15],
        serves: 'whyThem',
        steps: [
          ['Measure where the minutes go', 'learning', 'Twenty of them were spent installing.'],
          ['Split the suite over four machines', 'experience', 'Cheaper than one coffee a day.'],
        ],
        achieved: 'Thirteen minutes, and nobody goes for coffee any more',
      },
    ],
    barriers: [
      {
        description: 'Before each release I am pulled back to manual tests for a week',
        category: 'time',
        severity: 4,
        tried: ['Automate faster in the other weeks', 'I was simply tired.'],
        worked: ['Share the release week among the whole team', 'Developers suddenly like automation.'],
      },
      {
        description: 'I learned programming alone and do not know what I do not know',
        category: 'skill',
        severity: 3,
        tried: ['An online course on algorithms', 'Interesting, and beside the point.'],
        worked: ['Have every line reviewed for two months', 'Two months of red ink, then less.'],
      },
    ],
    skills: [
      ['TypeScript', 'technical', 'Fifteen merged changes'],
      ['Finding what others overlook', 'other', 'The rounding error of the spring release'],
      ['Giving bad news kindly', 'people', 'Developers ask me to look before they merge'],
    ],
    strength: 'I enjoy breaking things, and tell politely that I did',
    weakness: 'I ask for permission where nobody minds',
    interest: 'Mechanical watches',
    values: ['honesty', 'craft', 'calm', 'recognition'],
    qualification: ['Certified tester, foundation level', 'Testing board'],
    aimed: [
      'Test automation engineer',
      'Builds the tests and tools by which a team knows that it can release',
    ],
    dropped: [
      ['Test manager', 'Spreadsheets about tests instead of tests.'],
      ['Support engineer', 'Good people there, but I want fewer telephones.'],
    ],
    needs: [
      ['skill', 'Design tests that do not depend on each other'],
      ['experience', 'Have run a release from the first change to the last check'],
    ],
    opportunity: {
      kind: 'promotion',
      title: 'Test tools position in the platform team',
      description: 'Advertised inside first; half of it is development',
    },
    missed: [
      'Talk at the testing meetup',
      'The slides were not ready, and I would rather be late than thin.',
    ],
    moved: [
      'The nightly run covers the ordering process.',
      'Three of my own bugs are mended, by me.',
      'Red means red again: the diary has six empty pages.',
      'A release week and two days of illness.',
    ],
    remarks: [
      'The diary of red runs was the best idea of the year. Publish it.',
      'Stop calling yourself a tester who programs a bit.',
      'Two goals compete for the same evenings. Choose one per quarter.',
    ],
  },
  {
    unit: 'Infrastructure',
    titles: ['From helpdesk to network administrator', 'Towards network security'],
    visions: [
      'In two years I carry the network of three sites, and my phone is quiet.',
      'In three years I find the open door before somebody else does.',
    ],
    direction: {
      tasks: 'Switches, firewalls, the wireless of the warehouse; documentation that is true.',
      where: 'Two days at the sites, three at home.',
      how: 'Change one thing, measure, write it down.',
      when: 'Within two years, while my mentor has not yet retired.',
    },
    goals: [
      {
        statement: 'Pass the network associate examination',
        measure: ['chapters mastered', 'chapters', 3, 28],
        serves: 'when',
        steps: [
          ['Build a rack of second-hand switches in the cellar', 'learning', 'Loud, warm and worth it.'],
          ['Study group with the trainees', 'learning', 'Explaining subnets cured me of guessing them.'],
        ],
        achieved: 'Passed on a rainy Friday',
      },
      {
        statement: 'Cut wireless tickets of the warehouse',
        measure: ['tickets a month', 'tickets', 44, 10],
        serves: 'tasks',
        steps: [
          ['Walk the halls with a meter', 'experience', 'Metal shelves. Full in autumn, empty in spring.'],
          ['Replace the four oldest access points', 'experience', 'The forklift drivers brought cake.'],
        ],
        achieved: 'Nine in the last month, seven of them the same printer',
      },
      {
        statement: 'Draw a map of the network that is true',
        measure: ['rooms documented', 'rooms', 6, 41],
        serves: 'how',
        steps: [
          [
            'Trace every cable of the main building',
            'experience',
            'Two led nowhere. One led to the neighbours.',
          ],
          ['Agree that no change is done without the map', 'other', 'Took a quarter until it was habit.'],
        ],
        achieved: 'All rooms; the auditor asked for a copy',
      },
      {
        statement: 'Take firewall changes over from the supplier',
        measure: ['changes made by us', '%', 5, 70],
        serves: 'where',
        steps: [
          ['Sit beside the supplier’s engineer for ten changes', 'mentoring', 'He is glad to get rid of us.'],
          ['Write the rule for who may ask for what', 'other', 'Nobody may ask for everything any more.'],
        ],
        achieved: 'Seventy-four per cent in the last quarter',
      },
    ],
    barriers: [
      {
        description: 'The examination costs more than the training budget has left',
        category: 'money',
        severity: 3,
        tried: ['Ask for next year’s budget now', 'Refused in one line.'],
        worked: ['Pay half myself, against two days of leave', 'A fair trade.'],
      },
      {
        description: 'Changes are only allowed at night, and I have a small child',
        category: 'family',
        severity: 4,
        tried: ['Sleep in the afternoon before', 'The child disagreed.'],
        worked: ['Bundle changes into one night a month', 'Better prepared, too.'],
      },
    ],
    skills: [
      ['Routing and switching', 'technical', 'The move of hall three without an interruption'],
      ['Patience with frightened users', 'people', 'Two departments ask for me'],
      ['Technical drawing', 'other', 'The map hangs in the server room'],
    ],
    strength: 'I stay with a fault until I understand it',
    weakness: 'I document on Fridays what I did on Mondays',
    interest: 'Old radios',
    values: ['independence', 'security', 'family', 'usefulness'],
    qualification: ['IT specialist, system integration', 'Chamber of commerce'],
    aimed: ['Network administrator', 'Plans, runs and mends the network of several sites'],
    dropped: [
      ['Software developer', 'Three weekends of it were enough to know.'],
      ['Trainer for office software', 'Pleasant, but no step.'],
    ],
    needs: [
      ['knowledge', 'Explain what happens to a packet from the warehouse to the internet'],
      ['demonstration', 'Carry out a change from a plan that somebody else has read'],
    ],
    opportunity: {
      kind: 'project',
      title: 'New wireless for the warehouse',
      description: 'With the supplier, from measuring to acceptance',
    },
    missed: ['Position in the capital', 'The move would cost the family more than it gives me.'],
    moved: [
      'Hall two is quiet: four tickets instead of fifteen.',
      'Nine chapters, and I can subnet in my head.',
      'First firewall change without the supplier on the line.',
      'Nothing measurable. The mail server had other ideas.',
    ],
    remarks: [
      'The map is worth more than the certificate. Say so in the interview.',
      'Plan for one night a month and the rest follows.',
      'Your rating of yourself has been the same for a year. Mine has not.',
    ],
  },
]
