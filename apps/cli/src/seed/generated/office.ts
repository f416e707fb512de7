import type { Path } from './path.ts'

/** Finance, people and customers. */
export const office: readonly Path[] = [
  {
    unit: 'Finance',
    titles: [
      'From bookkeeper to controller',
      'Towards group accounting',
      'From accounts payable to treasury',
    ],
    visions: [
      'In three years I explain to the plant why a month was what it was, before the plant asks.',
      'In four years I close the books of six companies in five days.',
      'In three years I know on Monday how much money there is on Friday.',
    ],
    direction: {
      tasks: 'Close, explain, forecast. In this order.',
      servingWhom: 'Managers who can decide better with one page than with forty.',
      withWhom: 'With people from the plants, not only with people from finance.',
      successFactors: 'A forecast that nobody has to defend.',
    },
    goals: [
      {
        statement: 'Close the month in fewer working days',
        measure: ['working days to close', 'days', 11, 5],
        serves: 'tasks',
        steps: [
          [
            'Draw the close as a chain and find what waits',
            'experience',
            'Four days were spent waiting for one mail.',
          ],
          ['Book accruals on the twenty-fifth', 'experience', 'Nobody died, and two days were won.'],
        ],
        achieved: 'Five days, December included',
      },
      {
        statement: 'Bring the forecast closer to what happens',
        measure: ['deviation of the forecast', '%', 14, 5],
        serves: 'successFactors',
        steps: [
          [
            'Compare two years of forecasts with what came',
            'learning',
            'We are too hopeful, always in March.',
          ],
          ['Visit the two largest plants', 'networking', 'They had the better forecast in a drawer.'],
        ],
        achieved: 'Four and a half per cent over half a year',
      },
      {
        statement: 'Pass the accountant’s examination',
        measure: ['papers passed', 'papers', 0, 3],
        serves: 'tasks',
        steps: [
          ['Take five days of study leave a paper', 'other', 'Asked in January, granted in January.'],
          ['Work through ten old papers against the clock', 'learning', 'Time was the subject, not tax.'],
        ],
        achieved: 'Third paper passed at the second attempt',
      },
      {
        statement: 'Replace the forty-page report by one that is read',
        measure: ['pages', 'pages', 40, 6],
        serves: 'servingWhom',
        steps: [
          ['Ask eight readers what they look at', 'networking', 'Page one. And page thirty-one.'],
          ['Leave a page out each month and see who calls', 'experience', 'Two calls in half a year.'],
        ],
        achieved: 'Six pages; the board prints it',
      },
    ],
    barriers: [
      {
        description: 'Figures from one plant come late and are wrong',
        category: 'organisation',
        severity: 4,
        tried: ['Escalate', 'Late, wrong and offended.'],
        worked: ['Spend two closes at the plant', 'Their program was the problem. Now it is mended.'],
      },
      {
        description: 'I do not speak up among senior managers',
        category: 'confidence',
        severity: 3,
        tried: ['Prepare more slides', 'I hid behind them.'],
        worked: ['Present one chart, standing', 'They asked. I answered. That was all.'],
      },
    ],
    skills: [
      ['Financial modelling', 'technical', 'The model of the new hall, used by the board'],
      ['Presenting figures', 'people', 'One chart, nine minutes, a decision'],
      ['Accounting standards', 'technical', 'No adjustment by the auditors'],
    ],
    strength: 'I notice when a figure is too beautiful',
    weakness: 'I recalculate what others have checked',
    interest: 'Choir, second alto',
    values: ['accuracy', 'progress', 'security', 'music'],
    qualification: ['Certified bookkeeper', 'Chamber of commerce'],
    aimed: ['Controller', 'Explains results, plans and forecasts to those who decide'],
    dropped: [
      ['Tax adviser', 'Four more years of examinations.'],
      ['Internal auditor', 'Travel three weeks of four.'],
    ],
    needs: [
      ['skill', 'Build a forecast that another person can follow'],
      ['demonstration', 'Present a monthly result to plant management'],
    ],
    opportunity: {
      kind: 'project',
      title: 'Introduction of the planning software',
      description: 'Key user for finance',
    },
    missed: ['Controller in a family business', 'The family discusses figures at lunch, loudly.'],
    moved: [
      'Eight days to close, from eleven.',
      'The plant sends its figures on time.',
      'First paper passed.',
      'Year end. I remember little of it.',
    ],
    remarks: [
      'You are ready to present. The slides are an excuse.',
      'Move the examination rather than fail it tired.',
      'The plant visit changed more than any reminder.',
    ],
  },
  {
    unit: 'Human resources',
    titles: [
      'From office assistant to recruiter',
      'Towards personnel development',
      'From payroll to labour relations',
    ],
    visions: [
      'In two years people we did not hire still speak well of us.',
      'In three years every team lead here has learned to lead before, not after.',
      'In four years I settle conflicts before they have a file number.',
    ],
    direction: {
      tasks: 'Conversations, mostly; then the paper that makes them count.',
      servingWhom: 'People at a turning point, and those who must decide about them.',
      how: 'Quickly, in plain words, and with an answer in any case.',
      whyThem: 'We lose good people in the fourth week of silence.',
    },
    goals: [
      {
        statement: 'Fill positions faster without lowering the bar',
        measure: ['days until a position is filled', 'days', 97, 55],
        serves: 'whyThem',
        steps: [
          [
            'Answer every application within three days',
            'experience',
            'Three people told me we were the only ones.',
          ],
          ['Sit with each team before advertising', 'networking', 'Half the requirements vanish in an hour.'],
        ],
        achieved: 'Fifty-three days, and nobody left in the trial period',
      },
      {
        statement: 'Hold structured interviews in every team',
        measure: ['interviews with a guide', '%', 10, 90],
        serves: 'tasks',
        steps: [
          ['Take the course on selection', 'learning', 'Gut feeling is mostly about shoes.'],
          ['Write guides with four teams', 'experience', 'The engineers wrote the best questions.'],
        ],
        achieved: 'Ninety-two per cent; the rest are internal moves',
      },
      {
        statement: 'Start a mentoring programme that people recommend',
        measure: ['pairs that go on after a year', 'pairs', 0, 12],
        serves: 'servingWhom',
        steps: [
          ['Match eight pairs by hand', 'networking', 'Opposites talk more.'],
          ['Ask each pair after three meetings', 'experience', 'Two were glad to be let go.'],
        ],
        achieved: 'Thirteen pairs go on by themselves',
      },
      {
        statement: 'Bring complaints to an end while they are small',
        measure: ['days until a complaint is settled', 'days', 46, 14],
        serves: 'how',
        steps: [
          ['Train as a mediator', 'learning', 'Silence is a tool.'],
          [
            'Agree with the works council on a first conversation',
            'networking',
            'They had waited for somebody to ask.',
          ],
        ],
        achieved: 'Twelve days; no case went to court',
      },
    ],
    barriers: [
      {
        description: 'A hiring freeze since the spring',
        category: 'market',
        severity: 4,
        tried: ['Keep a pool of good applicants warm', 'Good people do not stay warm.'],
        worked: ['Use the time for internal moves', 'Six people moved. Nobody knew they wanted to.'],
      },
      {
        description: 'It is unclear who decides about training',
        category: 'clarity',
        severity: 3,
        tried: ['Ask in the management round', 'Three answers from three people.'],
        worked: ['Propose a rule and wait for objections', 'None came. It is a rule now.'],
      },
    ],
    skills: [
      ['Interviewing', 'people', 'Guides in use in nine teams'],
      ['Labour law', 'technical', 'Course passed, with the judge’s compliments'],
      ['Mediating', 'people', 'Two teams share a kitchen again'],
    ],
    strength: 'People tell me things',
    weakness: 'I say yes in corridors',
    interest: 'Biographies of people nobody knows',
    values: ['fairness', 'trust', 'variety', 'being home for dinner'],
    qualification: ['Office management assistant', 'Business college'],
    aimed: ['Personnel specialist', 'Accompanies people from the first conversation to the last'],
    dropped: [
      ['Psychologist', 'Six years, and I want to start now.'],
      ['Head-hunter', 'Commission on people; not for me.'],
    ],
    needs: [
      ['knowledge', 'Know what may be asked in an interview and what may not'],
      ['experience', 'Have told somebody no, face to face, and well'],
    ],
    opportunity: {
      kind: 'other',
      title: 'Seat in the working group on shifts',
      description: 'With the works council, for a year',
    },
    missed: ['Trade fair for training', 'Two days for a bag of pens.'],
    moved: [
      'Every applicant of this quarter got an answer.',
      'Three guides written, one thrown away again.',
      'The first mentoring pair asked to go on.',
      'Payroll season: the plan had to wait.',
    ],
    remarks: [
      'The three-day answer is worth more than any campaign.',
      'Corridor promises: write them down or do not make them.',
      'You are good at the hard conversations. Ask for more of them.',
    ],
  },
  {
    unit: 'Sales',
    titles: [
      'From inside sales to key account manager',
      'Towards technical sales',
      'From shop assistant to customer advisor',
    ],
    visions: [
      'In three years two large customers plan their year together with me.',
      'In three years engineers buy from me because I say what the machine cannot do.',
      'In two years customers come back for the advice and stay for the goods.',
    ],
    direction: {
      tasks: 'Visits, offers, and the honest no.',
      servingWhom: 'Customers who have been disappointed once.',
      how: 'Listen for half of the visit. Write the same evening.',
      signsOfFailure: 'Discounts in the last week of a quarter.',
    },
    goals: [
      {
        statement: 'Win back customers who left',
        measure: ['customers won back', 'customers', 0, 9],
        serves: 'servingWhom',
        steps: [
          [
            'Call twenty of them and ask why',
            'networking',
            'Price was named twice. Silence was named eleven times.',
          ],
          ['Offer a single point of contact', 'experience', 'My number on the offer, nothing else.'],
        ],
        achieved: 'Nine, and the ninth called me',
      },
      {
        statement: 'Sell without the end-of-quarter discount',
        measure: ['average discount', '%', 12.5, 6],
        serves: 'signsOfFailure',
        steps: [
          ['Calculate what each discount cost', 'learning', 'A car. A good one.'],
          [
            'Practise the conversation with my lead',
            'mentoring',
            'The pause after the price is the whole art.',
          ],
        ],
        achieved: 'Five and a half per cent, turnover unchanged',
      },
      {
        statement: 'Know the product well enough to leave the engineer at home',
        measure: ['demonstrations given alone', 'demonstrations', 0, 15],
        serves: 'tasks',
        steps: [
          ['Spend two weeks in assembly', 'experience', 'I now know what “simply adjust” means.'],
          ['Collect the forty questions customers ask', 'learning', 'Thirty are the same five.'],
        ],
        achieved: 'Fifteen, two of them for sceptics',
      },
      {
        statement: 'Write an account plan for each large customer',
        measure: ['plans agreed with the customer', 'plans', 0, 6],
        serves: 'how',
        steps: [
          ['Learn the method from the neighbouring region', 'mentoring', 'Two pages. The rest is for show.'],
          [
            'Sit down with a customer and write it together',
            'experience',
            'They told me their budget. Unasked.',
          ],
        ],
        achieved: 'Six plans; five were renewed',
      },
    ],
    barriers: [
      {
        description: 'Our largest customer is being taken over',
        category: 'market',
        severity: 4,
        tried: ['Go on as before', 'All names on the door were new.'],
        worked: ['Introduce myself to the buyers of the new owner', 'A small order, to try us.'],
      },
      {
        description: 'Offers take a week because three departments sign',
        category: 'organisation',
        severity: 3,
        tried: ['Remind them every day', 'They blocked my number, in jest, I hope.'],
        worked: ['Agree on a limit below which I sign', 'Eight of ten offers leave the same day.'],
      },
    ],
    skills: [
      ['Negotiation', 'people', 'The framework contract without the usual discount'],
      ['Product knowledge', 'technical', 'Fifteen demonstrations alone'],
      ['Writing offers', 'other', 'Same-day offers for a quarter'],
    ],
    strength: 'I am not offended by a no',
    weakness: 'I forget to write down what I promised',
    interest: 'Markets, above all those with fish',
    values: ['independence', 'people', 'money', 'honesty'],
    qualification: ['Retail salesperson', 'Vocational college'],
    aimed: ['Key account manager', 'Answers for a few large customers, over years'],
    dropped: [
      ['Sales manager', 'I would lead sellers instead of selling.'],
      ['Marketing specialist', 'I need a face on the other side.'],
    ],
    needs: [
      ['skill', 'Lead a price conversation without giving way in the first minute'],
      ['demonstration', 'Give a demonstration to a buyer and an engineer at once'],
    ],
    opportunity: {
      kind: 'opening',
      title: 'Key accounts, southern region',
      description: 'A colleague retires in spring',
    },
    missed: ['Fair abroad, ten days', 'It fell on the week of the school enrolment.'],
    moved: [
      'Two lost customers ordered again.',
      'A quarter’s end without a single emergency discount.',
      'Four demonstrations alone. In one I did not know the answer and said so.',
      'Quiet month: everybody was on holiday but me.',
    ],
    remarks: [
      'Write the same evening. Your own rule, and it works.',
      'The honest no has won you two customers. Tell the story.',
      'Six account plans are too many. Three good ones would do.',
    ],
  },
  {
    unit: 'Customer service',
    titles: ['From call-centre agent to team lead', 'Towards service quality', 'From agent to trainer'],
    visions: [
      'In two years my team solves on the first call what others pass on.',
      'In three years we know why people call, and fewer have to.',
      'In two years beginners take their first call without shaking, because I trained them.',
    ],
    direction: {
      tasks: 'Listen to calls, coach, plan the week, mend what makes people call.',
      withWhom: 'With agents of nineteen languages and one sense of humour.',
      whyYou: 'I took forty thousand calls and still like people.',
      successFactors: 'Nobody is put through twice.',
    },
    goals: [
      {
        statement: 'Solve more on the first call',
        measure: ['solved on the first call', '%', 58, 78],
        serves: 'successFactors',
        steps: [
          [
            'Listen to fifty calls that came back',
            'experience',
            'The customer had asked two things. We had answered one.',
          ],
          ['Give agents the right to refund small amounts', 'other', 'Cheaper than the second call.'],
        ],
        achieved: 'Seventy-nine per cent for a whole quarter',
      },
      {
        statement: 'Coach every agent once a month',
        measure: ['coaching sessions a month', 'sessions', 2, 14],
        serves: 'tasks',
        steps: [
          ['Learn to give feedback in five minutes', 'learning', 'One thing. Not three.'],
          ['Reserve Tuesday and Thursday afternoons', 'other', 'The telephone survives without me.'],
        ],
        achieved: 'Fourteen a month since the spring',
      },
      {
        statement: 'Rewrite the ten letters that make people call',
        measure: ['letters rewritten', 'letters', 0, 10],
        serves: 'whyYou',
        steps: [
          ['Count calls by letter', 'experience', 'The reminder was twice as frightening as meant.'],
          ['Test the new text with my aunt', 'experience', 'She is the best editor in town.'],
        ],
        achieved: 'Ten letters, a fifth fewer calls',
      },
      {
        statement: 'Keep beginners beyond their first half-year',
        measure: ['beginners who stay six months', '%', 52, 80],
        serves: 'withWhom',
        steps: [
          ['Sit beside each beginner on the first day', 'mentoring', 'They remember who sat there.'],
          ['Move the hardest queue to week six', 'experience', 'It had been week one, for no reason.'],
        ],
        achieved: 'Eighty-three per cent of the autumn group',
      },
    ],
    barriers: [
      {
        description: 'Every peak cancels coaching first',
        category: 'organisation',
        severity: 4,
        tried: ['Coach after the shift', 'Nobody learns at half past eight in the evening.'],
        worked: ['Show what coaching did to waiting times', 'Now it is cancelled last.'],
      },
      {
        description: 'My voice gives out after five hours of calls',
        category: 'health',
        severity: 3,
        tried: ['Lozenges', 'Sweet and useless.'],
        worked: ['Speech training, paid by the insurer', 'I breathe differently. It is as simple as that.'],
      },
    ],
    skills: [
      ['Coaching', 'people', 'Four agents were promoted out of my team'],
      ['Workforce planning', 'technical', 'December without overtime'],
      ['Plain language', 'other', 'The new reminder, praised by a customer'],
    ],
    strength: 'I hear what somebody does not say',
    weakness: 'I take the difficult call myself',
    interest: 'Dialects',
    values: ['kindness', 'development', 'humour', 'steady hours'],
    qualification: ['Dialogue marketing specialist', 'Chamber of commerce'],
    aimed: ['Team lead in customer service', 'Leads fourteen agents, their week and their growth'],
    dropped: [
      ['Social worker', 'My evenings would not be mine.'],
      ['Radio presenter', 'A dream, and a pleasant one. It stays one.'],
    ],
    needs: [
      ['skill', 'Give feedback that is taken up the next day'],
      ['experience', 'Have planned the staffing of a peak week'],
    ],
    opportunity: {
      kind: 'promotion',
      title: 'Deputy lead of the evening team',
      description: 'Half calls, half coaching',
    },
    missed: ['Project on the chat robot', 'Half of it was procurement.'],
    moved: [
      'First-call rate above sixty-five.',
      'Eight coaching sessions this month, none cancelled.',
      'The new reminder went out and the phone stayed calm.',
      'Flood of calls after the price change; everything else stood still.',
    ],
    remarks: [
      'Leave the difficult call to somebody who must learn it.',
      'You have proof now that coaching shortens the queue. Use it.',
      'Two goals are moving, one is decoration. Which?',
    ],
  },
]
