import type { Path } from './path.ts'

/** Care and laboratory. */
export const health: readonly Path[] = [
  {
    unit: 'Community care',
    titles: ['From home carer to care coordinator', 'Towards leading a care team'],
    visions: [
      'In three years families call me before they call the hospital, and the round is planned so that nobody rushes a breakfast.',
      'In four years I lead a team of carers who stay longer than two years, because their week can be foreseen.',
    ],
    direction: {
      tasks: 'Plan rounds, speak with families and doctors, bring new carers in.',
      servingWhom: 'People over eighty who want to stay at home, and the daughters who worry about them.',
      how: 'By telephone in the morning, on the bicycle in the afternoon.',
      successFactors: 'Nobody waits for a carer who does not come.',
    },
    goals: [
      {
        statement: 'Plan the north round so that visits start when they were promised',
        measure: ['visits begun within fifteen minutes', '%', 61, 90],
        serves: 'successFactors',
        steps: [
          ['Ride along on every tour once', 'experience', 'The map lies about the hill at the canal.'],
          [
            'Agree on two fixed breaks in the round',
            'other',
            'Breaks make the round faster. I did not expect that.',
          ],
        ],
        achieved: 'Three months in a row above the target, winter included',
      },
      {
        statement: 'Finish the course for care coordinators',
        measure: ['modules passed', 'modules', 0, 6],
        serves: 'tasks',
        steps: [
          ['Settle the study days with the roster office', 'other', 'Ask in March, not in May.'],
          [
            'Write the case study about a discharge that went wrong',
            'learning',
            'The family read it and corrected me twice.',
          ],
        ],
        achieved: 'Certificate in the post, grade two',
      },
      {
        statement: 'Halve the number of carers who leave within their first year',
        measure: ['leavers within a year', 'people', 8, 4],
        serves: 'withWhom',
        steps: [
          ['Talk with five people who left', 'networking', 'Four of five named the same Saturday.'],
          ['Give each beginner a partner for six weeks', 'mentoring', 'The partners learned as much.'],
        ],
        achieved: 'Three left, one of them for a baby',
      },
      {
        statement: 'Hold family conversations without my lead in the room',
        measure: ['conversations led alone', 'conversations', 0, 12],
        serves: 'servingWhom',
        steps: [
          ['Watch two conversations with the social worker', 'mentoring', 'She asks, then counts to ten.'],
          ['Write a page that families can take home', 'other', 'Large print. Very large print.'],
        ],
        achieved: 'The last three families asked for me by name',
      },
    ],
    barriers: [
      {
        description: 'Every third study day is swallowed by somebody’s sick leave',
        category: 'organisation',
        severity: 4,
        tried: ['Swap study days with a colleague', 'She was ill as well.'],
        worked: ['Have study days entered as leave', 'Leave is never called back.'],
      },
      {
        description: 'I freeze when a doctor talks over me on the telephone',
        category: 'confidence',
        severity: 3,
        tried: ['Write my sentence down before I call', 'Helped with the first sentence only.'],
        worked: ['Call together with the nurse three times', 'By the third I spoke and she drank coffee.'],
      },
    ],
    skills: [
      ['Planning rosters', 'technical', 'The August roster held without a single change'],
      ['Difficult conversations', 'people', 'Two families came back to say thank you'],
      ['Care documentation', 'technical', 'Audit without a remark'],
    ],
    strength: 'I remember what people told me months ago',
    weakness: 'I take on a shift rather than ask twice',
    interest: 'Why some teams stay together for years',
    values: ['reliability', 'dignity', 'time with my children', 'learning'],
    qualification: ['Care assistant', 'School of nursing'],
    aimed: ['Care coordinator', 'Plans visits, speaks with families, doctors and insurers'],
    dropped: [
      ['Registered nurse', 'Three years of full-time school; not with two children in school themselves.'],
      ['Medical secretary', 'I tried a week of it. I missed the people.'],
    ],
    needs: [
      ['knowledge', 'Know which services the insurer pays and how to apply for them'],
      ['experience', 'Have planned a holiday season from beginning to end'],
    ],
    opportunity: {
      kind: 'project',
      title: 'Trial of the new tour planner',
      description: 'Two rounds for three months, with the supplier',
    },
    missed: ['Deputy at the night service', 'Nights would end the plan before it began.'],
    moved: [
      'The round starts on time on weekdays now.',
      'Two modules passed, the third begun.',
      'The new carer did her first Saturday alone and came back smiling.',
      'Less than I wanted: influenza took half the team.',
    ],
    remarks: [
      'The round is a success that nobody sees. Show the numbers at the team meeting.',
      'You carry the gaps of the roster yourself. That is a barrier, not a virtue.',
      'Dates moved for good reasons; the direction did not.',
    ],
  },
  {
    unit: 'Laboratory',
    titles: ['From laboratory technician to quality specialist', 'A quality manager for the laboratory'],
    visions: [
      'In three years an inspection is an ordinary Tuesday for us, because what we write down is what we do.',
      'In two years I run the quality system of one laboratory and people ask me early instead of late.',
    ],
    direction: {
      tasks: 'Audits, deviations, training; less pipetting.',
      withWhom: 'With people at the bench who know where a method really fails.',
      whyYou: 'I found the mislabelled series that two audits had passed.',
      how: 'At the bench first, at the desk afterwards.',
    },
    goals: [
      {
        statement: 'Close deviations within thirty days',
        measure: ['days until a deviation is closed', 'days', 74, 30],
        serves: 'tasks',
        steps: [
          [
            'Sort open deviations by what they really waited for',
            'experience',
            'Most waited for a signature, not for an idea.',
          ],
          ['Hold a short meeting every Thursday', 'other', 'Twenty minutes standing is enough.'],
        ],
        achieved: 'Twenty-eight days on average over a quarter',
      },
      {
        statement: 'Qualify as internal auditor',
        measure: ['audits accompanied', 'audits', 0, 5],
        serves: 'whyYou',
        steps: [
          ['Take the auditor course', 'learning', 'Half of it is listening.'],
          ['Accompany the lead auditor in another building', 'mentoring', 'Strangers answer more honestly.'],
        ],
        achieved: 'Named as auditor in the yearly plan',
      },
      {
        statement: 'Rewrite the ten methods that nobody follows to the letter',
        measure: ['methods rewritten', 'methods', 0, 10],
        serves: 'withWhom',
        steps: [
          ['Watch each method done by two people', 'experience', 'They agree on everything but the text.'],
          ['Try the new text with a trainee', 'experience', 'She found the missing step in four minutes.'],
        ],
        achieved: 'All ten in force, none longer than two pages',
      },
      {
        statement: 'Teach what a good laboratory note looks like',
        measure: ['people trained', 'people', 0, 24],
        serves: 'how',
        steps: [
          ['Collect good and bad notes, names removed', 'other', 'My own were among the bad ones.'],
          [
            'Hold the training in the three shifts',
            'experience',
            'The night shift asked the best questions.',
          ],
        ],
        achieved: 'Everybody trained; corrections per page went down by a third',
      },
    ],
    barriers: [
      {
        description: 'At the bench I am seen as the police since I audit',
        category: 'organisation',
        severity: 3,
        tried: ['Explain the purpose in the weekly mail', 'Nobody reads the weekly mail.'],
        worked: ['Work one bench day a week as before', 'They tell me things again.'],
      },
      {
        description: 'The auditor course is full until autumn',
        category: 'education',
        severity: 2,
        tried: ['Waiting list of the chamber', 'Place forty-one.'],
        worked: ['Course of a neighbouring company that had an empty chair', 'Cheaper, and better company.'],
      },
    ],
    skills: [
      ['Root-cause analysis', 'technical', 'The freezer series, solved in two days'],
      ['Auditing', 'people', 'Led the audit of the weighing room'],
      ['Writing procedures', 'other', 'A trainee could follow the text alone'],
    ],
    strength: 'I see what differs between two things that should be the same',
    weakness: 'I finish sentences for people who are slower',
    interest: 'The history of measurement',
    values: ['accuracy', 'fairness', 'quiet', 'independence'],
    qualification: ['Chemical laboratory technician', 'Vocational college'],
    aimed: ['Quality specialist', 'Runs audits, deviations and training of a laboratory'],
    dropped: [
      ['Regulatory affairs officer', 'All paper and no bench; I would dry out.'],
      ['Sales of laboratory devices', 'Three nights a week in hotels.'],
    ],
    needs: [
      ['knowledge', 'Know the standard for testing laboratories well enough to quote it'],
      ['demonstration', 'Lead an opening meeting of an audit'],
    ],
    opportunity: {
      kind: 'opening',
      title: 'Quality specialist, second laboratory',
      description: 'Replacement for a parental leave of fourteen months',
    },
    missed: ['Conference of the auditors’ association', 'The week of our own inspection.'],
    moved: [
      'Deviations older than a year are gone.',
      'Two methods rewritten and one audit accompanied.',
      'The inspection found three small things and praised the notes.',
      'I lost three weeks to the move of the cold room.',
    ],
    remarks: [
      'You count days; also say what got better because of them.',
      'The bench day was the right decision. Keep it.',
      'One goal fewer would make the others likely.',
    ],
  },
]
