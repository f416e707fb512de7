/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
  AbandonGoalDone: {
    kind: 'OBJECT'
    name: 'AbandonGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  AbandonGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'AbandonGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  AbandonGoalResult: {
    kind: 'UNION'
    name: 'AbandonGoalResult'
    fields: {}
    possibleTypes: 'AbandonGoalDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  AcceptBarrierDone: {
    kind: 'OBJECT'
    name: 'AcceptBarrierDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  AcceptBarrierInput: {
    kind: 'INPUT_OBJECT'
    name: 'AcceptBarrierInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  AcceptBarrierResult: {
    kind: 'UNION'
    name: 'AcceptBarrierResult'
    fields: {}
    possibleTypes: 'AcceptBarrierDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  AchieveGoalDone: {
    kind: 'OBJECT'
    name: 'AchieveGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  AchieveGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'AchieveGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  AchieveGoalResult: {
    kind: 'UNION'
    name: 'AchieveGoalResult'
    fields: {}
    possibleTypes: 'AchieveGoalDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  ActivatePlanDone: {
    kind: 'OBJECT'
    name: 'ActivatePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ActivatePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'ActivatePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ActivatePlanResult: {
    kind: 'UNION'
    name: 'ActivatePlanResult'
    fields: {}
    possibleTypes: 'ActivatePlanDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  ActorName: {
    kind: 'OBJECT'
    name: 'ActorName'
    fields: {
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      onBehalfOf: { name: 'onBehalfOf'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      personId: {
        name: 'personId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      role: {
        name: 'role'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Role'; ofType: null } }
      }
    }
  }
  AddDirectionVariationDone: {
    kind: 'OBJECT'
    name: 'AddDirectionVariationDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  AddDirectionVariationInput: {
    kind: 'INPUT_OBJECT'
    name: 'AddDirectionVariationInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'variationId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
    ]
  }
  AddDirectionVariationResult: {
    kind: 'UNION'
    name: 'AddDirectionVariationResult'
    fields: {}
    possibleTypes: 'AddDirectionVariationDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  AssignCoachDone: {
    kind: 'OBJECT'
    name: 'AssignCoachDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  AssignCoachInput: {
    kind: 'INPUT_OBJECT'
    name: 'AssignCoachInput'
    isOneOf: false
    inputFields: [
      {
        name: 'coachId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  AssignCoachResult: {
    kind: 'UNION'
    name: 'AssignCoachResult'
    fields: {}
    possibleTypes: 'AssignCoachDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  BarrierCategory: {
    name: 'BarrierCategory'
    enumValues:
      | 'CLARITY'
      | 'CONFIDENCE'
      | 'EDUCATION'
      | 'FAMILY'
      | 'HEALTH'
      | 'MARKET'
      | 'MONEY'
      | 'ORGANISATION'
      | 'OTHER'
      | 'SKILL'
      | 'TIME'
  }
  BarrierState: {
    kind: 'OBJECT'
    name: 'BarrierState'
    fields: {
      blocks: {
        name: 'blocks'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
          }
        }
      }
      category: {
        name: 'category'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'BarrierCategory'; ofType: null }
        }
      }
      description: {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      raisedAt: {
        name: 'raisedAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      severity: {
        name: 'severity'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      solutions: {
        name: 'solutions'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'Solution'; ofType: null }
            }
          }
        }
      }
      status: {
        name: 'status'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'BarrierStatus'; ofType: null } }
      }
      statusSince: {
        name: 'statusSince'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
    }
  }
  BarrierStatus: { name: 'BarrierStatus'; enumValues: 'ACCEPTED' | 'RAISED' | 'RESOLVED' | 'UNRESOLVABLE' }
  Boolean: unknown
  ChangeSet: {
    kind: 'OBJECT'
    name: 'ChangeSet'
    fields: {
      actor: {
        name: 'actor'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ActorName'; ofType: null } }
      }
      at: {
        name: 'at'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      fromVersion: {
        name: 'fromVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      late: {
        name: 'late'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      reason: { name: 'reason'; type: { kind: 'OBJECT'; name: 'Reason'; ofType: null } }
      revision: { name: 'revision'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      toVersion: {
        name: 'toVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ChangeSetConnection: {
    kind: 'OBJECT'
    name: 'ChangeSetConnection'
    fields: {
      edges: {
        name: 'edges'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'ChangeSetEdge'; ofType: null }
            }
          }
        }
      }
      pageInfo: {
        name: 'pageInfo'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } }
      }
      totalCount: {
        name: 'totalCount'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ChangeSetEdge: {
    kind: 'OBJECT'
    name: 'ChangeSetEdge'
    fields: {
      cursor: {
        name: 'cursor'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      node: {
        name: 'node'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ChangeSet'; ofType: null } }
      }
    }
  }
  ChooseDirectionVariationDone: {
    kind: 'OBJECT'
    name: 'ChooseDirectionVariationDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ChooseDirectionVariationInput: {
    kind: 'INPUT_OBJECT'
    name: 'ChooseDirectionVariationInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'variationId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  ChooseDirectionVariationResult: {
    kind: 'UNION'
    name: 'ChooseDirectionVariationResult'
    fields: {}
    possibleTypes: 'ChooseDirectionVariationDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  ClosePlanDone: {
    kind: 'OBJECT'
    name: 'ClosePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ClosePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'ClosePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ClosePlanResult: {
    kind: 'UNION'
    name: 'ClosePlanResult'
    fields: {}
    possibleTypes: 'ClosePlanDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  CompletePlanDone: {
    kind: 'OBJECT'
    name: 'CompletePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  CompletePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'CompletePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  CompletePlanResult: {
    kind: 'UNION'
    name: 'CompletePlanResult'
    fields: {}
    possibleTypes: 'CompletePlanDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  CompleteStepDone: {
    kind: 'OBJECT'
    name: 'CompleteStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  CompleteStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'CompleteStepInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'reflection'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'worth'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ]
  }
  CompleteStepResult: {
    kind: 'UNION'
    name: 'CompleteStepResult'
    fields: {}
    possibleTypes: 'CompleteStepDone' | 'Conflict' | 'NotAllowed' | 'Rejected'
  }
  Conflict: {
    kind: 'OBJECT'
    name: 'Conflict'
    fields: {
      changesSince: {
        name: 'changesSince'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      currentVersion: {
        name: 'currentVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      expectedVersion: {
        name: 'expectedVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
    }
  }
  DateTime: unknown
  Day: unknown
  Decimal: unknown
  DirectionElement: {
    name: 'DirectionElement'
    enumValues:
      | 'HOW'
      | 'SERVING_WHOM'
      | 'SIGNS_OF_FAILURE'
      | 'SUCCESS_FACTORS'
      | 'TASKS'
      | 'WHEN'
      | 'WHERE'
      | 'WHY_NOW'
      | 'WHY_THEM'
      | 'WHY_YOU'
      | 'WITH_WHOM'
  }
  DirectionText: {
    kind: 'OBJECT'
    name: 'DirectionText'
    fields: {
      element: {
        name: 'element'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null }
        }
      }
      text: {
        name: 'text'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  DirectionVariation: {
    kind: 'OBJECT'
    name: 'DirectionVariation'
    fields: {
      chosen: {
        name: 'chosen'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      elements: {
        name: 'elements'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'DirectionText'; ofType: null }
            }
          }
        }
      }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  Done: {
    kind: 'INTERFACE'
    name: 'Done'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
    possibleTypes:
      | 'AbandonGoalDone'
      | 'AcceptBarrierDone'
      | 'AchieveGoalDone'
      | 'ActivatePlanDone'
      | 'AddDirectionVariationDone'
      | 'AssignCoachDone'
      | 'ChooseDirectionVariationDone'
      | 'ClosePlanDone'
      | 'CompletePlanDone'
      | 'CompleteStepDone'
      | 'DropStepDone'
      | 'FindBarrierUnresolvableDone'
      | 'MeasureGoalDone'
      | 'MovePlanDone'
      | 'PausePlanDone'
      | 'PlanStepDone'
      | 'ProposeSolutionDone'
      | 'RaiseBarrierDone'
      | 'ReformulateGoalDone'
      | 'ReleaseCoachDone'
      | 'RenamePlanDone'
      | 'ReopenBarrierDone'
      | 'ReopenGoalDone'
      | 'ReopenPlanDone'
      | 'ReopenStepDone'
      | 'ResolveBarrierDone'
      | 'ResumePlanDone'
      | 'ReviseBarrierDone'
      | 'ReviseGoalDone'
      | 'RevisePlanDone'
      | 'ReviseStepDone'
      | 'SecureResourceDone'
      | 'SetGoalDone'
      | 'StartPlanDone'
      | 'StartStepDone'
      | 'StateDirectionDone'
      | 'StateVisionDone'
      | 'TrySolutionDone'
  }
  DropStepDone: {
    kind: 'OBJECT'
    name: 'DropStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  DropStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'DropStepInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  DropStepResult: {
    kind: 'UNION'
    name: 'DropStepResult'
    fields: {}
    possibleTypes: 'Conflict' | 'DropStepDone' | 'NotAllowed' | 'Rejected'
  }
  ElementKind: {
    name: 'ElementKind'
    enumValues: 'BARRIER' | 'DIRECTION' | 'GOAL' | 'PEOPLE' | 'PLAN' | 'STEP' | 'VISION'
  }
  ElementRef: {
    kind: 'OBJECT'
    name: 'ElementRef'
    fields: {
      id: { name: 'id'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      kind: {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ElementKind'; ofType: null } }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  Event: {
    kind: 'OBJECT'
    name: 'Event'
    fields: {
      actor: {
        name: 'actor'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ActorName'; ofType: null } }
      }
      changes: {
        name: 'changes'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'FieldChange'; ofType: null }
            }
          }
        }
      }
      commandId: {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      element: {
        name: 'element'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ElementRef'; ofType: null } }
      }
      eventId: {
        name: 'eventId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      late: {
        name: 'late'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      occurredAt: {
        name: 'occurredAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      origin: {
        name: 'origin'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Origin'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      reason: { name: 'reason'; type: { kind: 'OBJECT'; name: 'Reason'; ofType: null } }
      recordedAt: {
        name: 'recordedAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      type: {
        name: 'type'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EventType'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  EventType: {
    name: 'EventType'
    enumValues:
      | 'BarrierAccepted'
      | 'BarrierFoundUnresolvable'
      | 'BarrierRaised'
      | 'BarrierReopened'
      | 'BarrierResolved'
      | 'BarrierRevised'
      | 'CoachAssigned'
      | 'CoachReleased'
      | 'DirectionStated'
      | 'DirectionVariationAdded'
      | 'DirectionVariationChosen'
      | 'GoalAbandoned'
      | 'GoalAchieved'
      | 'GoalMeasured'
      | 'GoalReformulated'
      | 'GoalReopened'
      | 'GoalRevised'
      | 'GoalSet'
      | 'PlanActivated'
      | 'PlanClosed'
      | 'PlanCompleted'
      | 'PlanMoved'
      | 'PlanPaused'
      | 'PlanRenamed'
      | 'PlanReopened'
      | 'PlanResumed'
      | 'PlanRevised'
      | 'PlanStarted'
      | 'ResourceSecured'
      | 'SolutionProposed'
      | 'SolutionTried'
      | 'StepCompleted'
      | 'StepDropped'
      | 'StepPlanned'
      | 'StepReopened'
      | 'StepRevised'
      | 'StepStarted'
      | 'VisionStated'
  }
  FeedEntry: {
    kind: 'OBJECT'
    name: 'FeedEntry'
    fields: {
      event: {
        name: 'event'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
      }
      planId: {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      summary: { name: 'summary'; type: { kind: 'OBJECT'; name: 'PlanSummary'; ofType: null } }
      title: {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  FieldChange: {
    kind: 'OBJECT'
    name: 'FieldChange'
    fields: {
      field: {
        name: 'field'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      'new': { name: 'new'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      old: { name: 'old'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
    }
  }
  FindBarrierUnresolvableDone: {
    kind: 'OBJECT'
    name: 'FindBarrierUnresolvableDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  FindBarrierUnresolvableInput: {
    kind: 'INPUT_OBJECT'
    name: 'FindBarrierUnresolvableInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  FindBarrierUnresolvableResult: {
    kind: 'UNION'
    name: 'FindBarrierUnresolvableResult'
    fields: {}
    possibleTypes: 'Conflict' | 'FindBarrierUnresolvableDone' | 'NotAllowed' | 'Rejected'
  }
  Float: unknown
  GoalHistory: {
    kind: 'OBJECT'
    name: 'GoalHistory'
    fields: {
      current: {
        name: 'current'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'GoalTerms'; ofType: null } }
      }
      entries: {
        name: 'entries'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'GoalHistoryEntry'; ofType: null }
            }
          }
        }
      }
      goalId: {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      original: {
        name: 'original'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'GoalTerms'; ofType: null } }
      }
      slippageDays: { name: 'slippageDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
    }
  }
  GoalHistoryEntry: {
    kind: 'OBJECT'
    name: 'GoalHistoryEntry'
    fields: {
      event: {
        name: 'event'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
      }
      slipDays: { name: 'slipDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
    }
  }
  GoalKind: { name: 'GoalKind'; enumValues: 'PERSONAL' | 'PROFESSIONAL' }
  GoalProgress: {
    kind: 'OBJECT'
    name: 'GoalProgress'
    fields: {
      goalId: {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      points: {
        name: 'points'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'GoalProgressPoint'; ofType: null }
            }
          }
        }
      }
      statement: {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  GoalProgressPoint: {
    kind: 'OBJECT'
    name: 'GoalProgressPoint'
    fields: {
      at: {
        name: 'at'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      due: { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } }
      share: {
        name: 'share'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } }
      }
      target: { name: 'target'; type: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
      value: { name: 'value'; type: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  GoalState: {
    kind: 'OBJECT'
    name: 'GoalState'
    fields: {
      confidence: { name: 'confidence'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      due: { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } }
      horizon: { name: 'horizon'; type: { kind: 'ENUM'; name: 'Horizon'; ofType: null } }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      kind: {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GoalKind'; ofType: null } }
      }
      latest: { name: 'latest'; type: { kind: 'OBJECT'; name: 'Measurement'; ofType: null } }
      measure: { name: 'measure'; type: { kind: 'OBJECT'; name: 'Measure'; ofType: null } }
      overdue: {
        name: 'overdue'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      parent: { name: 'parent'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      predecessor: { name: 'predecessor'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      progress: {
        name: 'progress'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } }
      }
      relevance: { name: 'relevance'; type: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null } }
      revisions: {
        name: 'revisions'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      setAt: {
        name: 'setAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      smartGaps: {
        name: 'smartGaps'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'ENUM'; name: 'SmartGap'; ofType: null }
            }
          }
        }
      }
      statement: {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      status: {
        name: 'status'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GoalStatus'; ofType: null } }
      }
      statusSince: {
        name: 'statusSince'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      successor: { name: 'successor'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
    }
  }
  GoalStatus: { name: 'GoalStatus'; enumValues: 'ABANDONED' | 'ACHIEVED' | 'OPEN' | 'REFORMULATED' }
  GoalTerms: {
    kind: 'OBJECT'
    name: 'GoalTerms'
    fields: {
      due: { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } }
      statement: {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      target: { name: 'target'; type: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
    }
  }
  Horizon: { name: 'Horizon'; enumValues: 'BEYOND' | 'LONG' | 'SHORT' }
  ID: unknown
  IndexMark: {
    kind: 'OBJECT'
    name: 'IndexMark'
    fields: {
      kind: {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'IndexMarkKind'; ofType: null } }
      }
      label: {
        name: 'label'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  IndexMarkKind: { name: 'IndexMarkKind'; enumValues: 'ACHIEVED' | 'BARRIER' | 'LIFECYCLE' | 'REVISION' }
  Int: unknown
  Limits: {
    kind: 'OBJECT'
    name: 'Limits'
    fields: {
      directionElement: {
        name: 'directionElement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      directionWords: {
        name: 'directionWords'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      note: {
        name: 'note'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      reasonText: {
        name: 'reasonText'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      statement: {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      summary: {
        name: 'summary'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      text: {
        name: 'text'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      title: {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  Measure: {
    kind: 'OBJECT'
    name: 'Measure'
    fields: {
      baseline: {
        name: 'baseline'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
      }
      direction: {
        name: 'direction'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'MeasureDirection'; ofType: null }
        }
      }
      target: {
        name: 'target'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
      }
      unit: { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      what: {
        name: 'what'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  MeasureDirection: { name: 'MeasureDirection'; enumValues: 'DOWN' | 'UP' }
  MeasureGoalDone: {
    kind: 'OBJECT'
    name: 'MeasureGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  MeasureGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'MeasureGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'value'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  MeasureGoalResult: {
    kind: 'UNION'
    name: 'MeasureGoalResult'
    fields: {}
    possibleTypes: 'Conflict' | 'MeasureGoalDone' | 'NotAllowed' | 'Rejected'
  }
  MeasureInput: {
    kind: 'INPUT_OBJECT'
    name: 'MeasureInput'
    isOneOf: false
    inputFields: [
      {
        name: 'baseline'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'direction'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'MeasureDirection'; ofType: null }
        }
        defaultValue: null
      },
      {
        name: 'target'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
        defaultValue: null
      },
      { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'what'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  Measurement: {
    kind: 'OBJECT'
    name: 'Measurement'
    fields: {
      at: {
        name: 'at'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      value: {
        name: 'value'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } }
      }
    }
  }
  Member: {
    kind: 'OBJECT'
    name: 'Member'
    fields: {
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
      memberId: {
        name: 'memberId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      roles: {
        name: 'roles'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Role'; ofType: null } }
          }
        }
      }
    }
  }
  Moment: unknown
  MovePlanDone: {
    kind: 'OBJECT'
    name: 'MovePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  MovePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'MovePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ]
  }
  MovePlanResult: {
    kind: 'UNION'
    name: 'MovePlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'MovePlanDone' | 'NotAllowed' | 'Rejected'
  }
  Mutation: {
    kind: 'OBJECT'
    name: 'Mutation'
    fields: {
      abandonGoal: {
        name: 'abandonGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'AbandonGoalResult'; ofType: null }
        }
      }
      acceptBarrier: {
        name: 'acceptBarrier'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'AcceptBarrierResult'; ofType: null }
        }
      }
      achieveGoal: {
        name: 'achieveGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'AchieveGoalResult'; ofType: null }
        }
      }
      activatePlan: {
        name: 'activatePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ActivatePlanResult'; ofType: null }
        }
      }
      addDirectionVariation: {
        name: 'addDirectionVariation'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'AddDirectionVariationResult'; ofType: null }
        }
      }
      assignCoach: {
        name: 'assignCoach'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'AssignCoachResult'; ofType: null }
        }
      }
      chooseDirectionVariation: {
        name: 'chooseDirectionVariation'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ChooseDirectionVariationResult'; ofType: null }
        }
      }
      closePlan: {
        name: 'closePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ClosePlanResult'; ofType: null }
        }
      }
      completePlan: {
        name: 'completePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'CompletePlanResult'; ofType: null }
        }
      }
      completeStep: {
        name: 'completeStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'CompleteStepResult'; ofType: null }
        }
      }
      dropStep: {
        name: 'dropStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'DropStepResult'; ofType: null }
        }
      }
      findBarrierUnresolvable: {
        name: 'findBarrierUnresolvable'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'FindBarrierUnresolvableResult'; ofType: null }
        }
      }
      measureGoal: {
        name: 'measureGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'MeasureGoalResult'; ofType: null }
        }
      }
      movePlan: {
        name: 'movePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'MovePlanResult'; ofType: null }
        }
      }
      pausePlan: {
        name: 'pausePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'PausePlanResult'; ofType: null }
        }
      }
      planStep: {
        name: 'planStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'PlanStepResult'; ofType: null }
        }
      }
      proposeSolution: {
        name: 'proposeSolution'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ProposeSolutionResult'; ofType: null }
        }
      }
      raiseBarrier: {
        name: 'raiseBarrier'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'RaiseBarrierResult'; ofType: null }
        }
      }
      reformulateGoal: {
        name: 'reformulateGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReformulateGoalResult'; ofType: null }
        }
      }
      releaseCoach: {
        name: 'releaseCoach'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReleaseCoachResult'; ofType: null }
        }
      }
      renamePlan: {
        name: 'renamePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'RenamePlanResult'; ofType: null }
        }
      }
      reopenBarrier: {
        name: 'reopenBarrier'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReopenBarrierResult'; ofType: null }
        }
      }
      reopenGoal: {
        name: 'reopenGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReopenGoalResult'; ofType: null }
        }
      }
      reopenPlan: {
        name: 'reopenPlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReopenPlanResult'; ofType: null }
        }
      }
      reopenStep: {
        name: 'reopenStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReopenStepResult'; ofType: null }
        }
      }
      resolveBarrier: {
        name: 'resolveBarrier'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ResolveBarrierResult'; ofType: null }
        }
      }
      resumePlan: {
        name: 'resumePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ResumePlanResult'; ofType: null }
        }
      }
      reviseBarrier: {
        name: 'reviseBarrier'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReviseBarrierResult'; ofType: null }
        }
      }
      reviseGoal: {
        name: 'reviseGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReviseGoalResult'; ofType: null }
        }
      }
      revisePlan: {
        name: 'revisePlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'RevisePlanResult'; ofType: null }
        }
      }
      reviseStep: {
        name: 'reviseStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'ReviseStepResult'; ofType: null }
        }
      }
      secureResource: {
        name: 'secureResource'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'SecureResourceResult'; ofType: null }
        }
      }
      setGoal: {
        name: 'setGoal'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'SetGoalResult'; ofType: null }
        }
      }
      startPlan: {
        name: 'startPlan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'StartPlanResult'; ofType: null }
        }
      }
      startStep: {
        name: 'startStep'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'StartStepResult'; ofType: null }
        }
      }
      stateDirection: {
        name: 'stateDirection'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'StateDirectionResult'; ofType: null }
        }
      }
      stateVision: {
        name: 'stateVision'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'StateVisionResult'; ofType: null }
        }
      }
      trySolution: {
        name: 'trySolution'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'UNION'; name: 'TrySolutionResult'; ofType: null }
        }
      }
    }
  }
  NamedRevision: {
    kind: 'OBJECT'
    name: 'NamedRevision'
    fields: {
      at: {
        name: 'at'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      by: {
        name: 'by'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      sinceVersion: {
        name: 'sinceVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      summary: {
        name: 'summary'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  Node: {
    kind: 'INTERFACE'
    name: 'Node'
    fields: {
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
    }
    possibleTypes: 'Member' | 'Organisation' | 'Plan'
  }
  NotAllowed: {
    kind: 'OBJECT'
    name: 'NotAllowed'
    fields: {
      message: {
        name: 'message'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      rule: {
        name: 'rule'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  Organisation: {
    kind: 'OBJECT'
    name: 'Organisation'
    fields: {
      demonstration: {
        name: 'demonstration'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
      members: {
        name: 'members'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null }
            }
          }
        }
      }
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      organisationId: {
        name: 'organisationId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      plans: {
        name: 'plans'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'OBJECT'; name: 'OrganisationPlansConnection'; ofType: null }
        }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
    }
  }
  OrganisationPlansConnection: {
    kind: 'OBJECT'
    name: 'OrganisationPlansConnection'
    fields: {
      edges: {
        name: 'edges'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'OrganisationPlansEdge'; ofType: null }
            }
          }
        }
      }
      pageInfo: {
        name: 'pageInfo'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } }
      }
      totalCount: {
        name: 'totalCount'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  OrganisationPlansEdge: {
    kind: 'OBJECT'
    name: 'OrganisationPlansEdge'
    fields: {
      cursor: {
        name: 'cursor'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      node: {
        name: 'node'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanSummary'; ofType: null } }
      }
    }
  }
  Origin: { name: 'Origin'; enumValues: 'API' | 'APP' | 'IMPORT' }
  PageInfo: {
    kind: 'OBJECT'
    name: 'PageInfo'
    fields: {
      endCursor: { name: 'endCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      hasNextPage: {
        name: 'hasNextPage'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      hasPreviousPage: {
        name: 'hasPreviousPage'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      startCursor: { name: 'startCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
    }
  }
  PausePlanDone: {
    kind: 'OBJECT'
    name: 'PausePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  PausePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'PausePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  PausePlanResult: {
    kind: 'UNION'
    name: 'PausePlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'PausePlanDone' | 'Rejected'
  }
  PersonName: {
    kind: 'OBJECT'
    name: 'PersonName'
    fields: {
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      personId: {
        name: 'personId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
    }
  }
  Plan: {
    kind: 'OBJECT'
    name: 'Plan'
    fields: {
      defaultAxis: {
        name: 'defaultAxis'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TimeAxis'; ofType: null } }
      }
      goalHistory: { name: 'goalHistory'; type: { kind: 'OBJECT'; name: 'GoalHistory'; ofType: null } }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
      index: {
        name: 'index'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanIndex'; ofType: null } }
      }
      organisation: {
        name: 'organisation'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null }
        }
      }
      planId: {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      progress: {
        name: 'progress'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Progress'; ofType: null } }
      }
      state: { name: 'state'; type: { kind: 'OBJECT'; name: 'PlanState'; ofType: null } }
      timeline: {
        name: 'timeline'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'OBJECT'; name: 'ChangeSetConnection'; ofType: null }
        }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      viewerMayWrite: {
        name: 'viewerMayWrite'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
    }
  }
  PlanChange: {
    kind: 'OBJECT'
    name: 'PlanChange'
    fields: {
      event: {
        name: 'event'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
      }
      plan: { name: 'plan'; type: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  PlanIndex: {
    kind: 'OBJECT'
    name: 'PlanIndex'
    fields: {
      at: {
        name: 'at'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }
            }
          }
        }
      }
      marks: {
        name: 'marks'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'IndexMark'; ofType: null }
            }
          }
        }
      }
      versions: {
        name: 'versions'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
          }
        }
      }
      weights: {
        name: 'weights'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
          }
        }
      }
    }
  }
  PlanSort: { name: 'PlanSort'; enumValues: 'ATTENTION' | 'CHANGED' | 'NEXT_DUE' | 'TITLE' }
  PlanState: {
    kind: 'OBJECT'
    name: 'PlanState'
    fields: {
      asOf: {
        name: 'asOf'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      barriers: {
        name: 'barriers'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'BarrierState'; ofType: null }
            }
          }
        }
      }
      chosenVariation: { name: 'chosenVariation'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      coach: { name: 'coach'; type: { kind: 'OBJECT'; name: 'PersonName'; ofType: null } }
      demonstration: {
        name: 'demonstration'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      goals: {
        name: 'goals'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'GoalState'; ofType: null }
            }
          }
        }
      }
      lastVersion: {
        name: 'lastVersion'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      owner: {
        name: 'owner'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PersonName'; ofType: null } }
      }
      progress: {
        name: 'progress'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } }
      }
      revisions: {
        name: 'revisions'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'NamedRevision'; ofType: null }
            }
          }
        }
      }
      source: { name: 'source'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      startedAt: {
        name: 'startedAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      status: {
        name: 'status'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PlanStatus'; ofType: null } }
      }
      steps: {
        name: 'steps'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'StepState'; ofType: null }
            }
          }
        }
      }
      title: {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      unit: { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      variations: {
        name: 'variations'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'DirectionVariation'; ofType: null }
            }
          }
        }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      vision: { name: 'vision'; type: { kind: 'OBJECT'; name: 'Vision'; ofType: null } }
    }
  }
  PlanStatus: { name: 'PlanStatus'; enumValues: 'ACTIVE' | 'CLOSED' | 'COMPLETED' | 'DRAFTED' | 'PAUSED' }
  PlanStepDone: {
    kind: 'OBJECT'
    name: 'PlanStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  PlanStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'PlanStepInput'
    isOneOf: false
    inputFields: [
      {
        name: 'action'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'dependsOn'
        type: {
          kind: 'LIST'
          name: never
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        }
        defaultValue: null
      },
      { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'durationDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'goalId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      { name: 'impact'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'StepKind'; ofType: null }; defaultValue: 'OTHER' },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'resources'
        type: {
          kind: 'LIST'
          name: never
          ofType: {
            kind: 'NON_NULL'
            name: never
            ofType: { kind: 'INPUT_OBJECT'; name: 'ResourceInput'; ofType: null }
          }
        }
        defaultValue: null
      },
      { name: 'stepId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      { name: 'urgency'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ]
  }
  PlanStepResult: {
    kind: 'UNION'
    name: 'PlanStepResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'PlanStepDone' | 'Rejected'
  }
  PlanSummary: {
    kind: 'OBJECT'
    name: 'PlanSummary'
    fields: {
      activity: {
        name: 'activity'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
          }
        }
      }
      coachName: { name: 'coachName'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      demonstration: {
        name: 'demonstration'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      goalsAchieved: {
        name: 'goalsAchieved'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      goalsOpen: {
        name: 'goalsOpen'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      goalsTotal: {
        name: 'goalsTotal'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      imported: {
        name: 'imported'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      lastChangeAt: {
        name: 'lastChangeAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      lastChangeBy: {
        name: 'lastChangeBy'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      lastRecordedAt: {
        name: 'lastRecordedAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      nextDue: { name: 'nextDue'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } }
      openBarriers: {
        name: 'openBarriers'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      overdueGoals: {
        name: 'overdueGoals'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      ownerName: {
        name: 'ownerName'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      planId: {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
      }
      startedAt: {
        name: 'startedAt'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      status: {
        name: 'status'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PlanStatus'; ofType: null } }
      }
      title: {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      unit: { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  Position: unknown
  Progress: {
    kind: 'OBJECT'
    name: 'Progress'
    fields: {
      goals: {
        name: 'goals'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'GoalProgress'; ofType: null }
            }
          }
        }
      }
      plan: {
        name: 'plan'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'ProgressPoint'; ofType: null }
            }
          }
        }
      }
    }
  }
  ProgressPoint: {
    kind: 'OBJECT'
    name: 'ProgressPoint'
    fields: {
      at: {
        name: 'at'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      done: {
        name: 'done'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      open: {
        name: 'open'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      scope: {
        name: 'scope'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      share: {
        name: 'share'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ProposeSolutionDone: {
    kind: 'OBJECT'
    name: 'ProposeSolutionDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ProposeSolutionInput: {
    kind: 'INPUT_OBJECT'
    name: 'ProposeSolutionInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'solutionId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
    ]
  }
  ProposeSolutionResult: {
    kind: 'UNION'
    name: 'ProposeSolutionResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'ProposeSolutionDone' | 'Rejected'
  }
  Query: {
    kind: 'OBJECT'
    name: 'Query'
    fields: {
      limits: {
        name: 'limits'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Limits'; ofType: null } }
      }
      node: { name: 'node'; type: { kind: 'INTERFACE'; name: 'Node'; ofType: null } }
      nodes: {
        name: 'nodes'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'LIST'; name: never; ofType: { kind: 'INTERFACE'; name: 'Node'; ofType: null } }
        }
      }
      organisation: {
        name: 'organisation'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null }
        }
      }
      organisations: {
        name: 'organisations'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null }
            }
          }
        }
      }
      plan: { name: 'plan'; type: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      viewer: {
        name: 'viewer'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Viewer'; ofType: null } }
      }
    }
  }
  RaiseBarrierDone: {
    kind: 'OBJECT'
    name: 'RaiseBarrierDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  RaiseBarrierInput: {
    kind: 'INPUT_OBJECT'
    name: 'RaiseBarrierInput'
    isOneOf: false
    inputFields: [
      { name: 'barrierId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'blocks'
        type: {
          kind: 'LIST'
          name: never
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        }
        defaultValue: null
      },
      {
        name: 'category'
        type: { kind: 'ENUM'; name: 'BarrierCategory'; ofType: null }
        defaultValue: 'OTHER'
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'severity'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: '3' },
    ]
  }
  RaiseBarrierResult: {
    kind: 'UNION'
    name: 'RaiseBarrierResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'RaiseBarrierDone' | 'Rejected'
  }
  Reason: {
    kind: 'OBJECT'
    name: 'Reason'
    fields: {
      cause: { name: 'cause'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      code: {
        name: 'code'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReasonCode'; ofType: null } }
      }
      text: { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
    }
  }
  ReasonCode: {
    name: 'ReasonCode'
    enumValues:
      | 'ASSESSMENT'
      | 'BARRIER'
      | 'CORRECTION'
      | 'LIFE_EVENT'
      | 'NEW_INFORMATION'
      | 'OPPORTUNITY'
      | 'OTHER'
      | 'PRIORITIES_CHANGED'
      | 'REVIEW_DECISION'
  }
  ReasonInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReasonInput'
    isOneOf: false
    inputFields: [
      { name: 'cause'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'code'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReasonCode'; ofType: null } }
        defaultValue: null
      },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ]
  }
  ReformulateGoalDone: {
    kind: 'OBJECT'
    name: 'ReformulateGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReformulateGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReformulateGoalInput'
    isOneOf: false
    inputFields: [
      { name: 'barrierId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'confidence'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'GoalKind'; ofType: null }; defaultValue: 'PROFESSIONAL' },
      {
        name: 'measure'
        type: { kind: 'INPUT_OBJECT'; name: 'MeasureInput'; ofType: null }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      { name: 'parentId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'relevance'
        type: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null }
        defaultValue: null
      },
      {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'successorId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
    ]
  }
  ReformulateGoalResult: {
    kind: 'UNION'
    name: 'ReformulateGoalResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'ReformulateGoalDone' | 'Rejected'
  }
  Rejected: {
    kind: 'OBJECT'
    name: 'Rejected'
    fields: {
      args: {
        name: 'args'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'RejectionArg'; ofType: null }
            }
          }
        }
      }
      code: {
        name: 'code'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'RejectionCode'; ofType: null } }
      }
      message: {
        name: 'message'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      path: {
        name: 'path'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null }
            }
          }
        }
      }
    }
  }
  RejectionArg: {
    kind: 'OBJECT'
    name: 'RejectionArg'
    fields: {
      name: {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      value: {
        name: 'value'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
  RejectionCode: {
    name: 'RejectionCode'
    enumValues:
      | 'BARRIER_NOT_ENDED'
      | 'BARRIER_NOT_OPEN'
      | 'BEFORE_THE_PLAN'
      | 'DUPLICATE_ID'
      | 'GOAL_CYCLE'
      | 'GOAL_NOT_ENDED'
      | 'GOAL_NOT_OPEN'
      | 'IN_THE_FUTURE'
      | 'MALFORMED_DAY'
      | 'MALFORMED_DECIMAL'
      | 'MALFORMED_DOCUMENT'
      | 'MALFORMED_ID'
      | 'MALFORMED_INSTANT'
      | 'MEASURE_WITHOUT_DISTANCE'
      | 'NO_MEASURE'
      | 'ORGANISATION_EXISTS'
      | 'OUT_OF_RANGE'
      | 'PLAN_EXISTS'
      | 'PLAN_FINISHED'
      | 'PLAN_NOT_ACTIVE'
      | 'PLAN_NOT_FINISHED'
      | 'REASON_REQUIRED'
      | 'REASON_TEXT_REQUIRED'
      | 'STEP_CYCLE'
      | 'STEP_NOT_ENDED'
      | 'STEP_NOT_OPEN'
      | 'TEXT_MALFORMED'
      | 'TEXT_REQUIRED'
      | 'TEXT_TOO_LONG'
      | 'TOO_MANY'
      | 'UNKNOWN_BARRIER'
      | 'UNKNOWN_ELEMENT'
      | 'UNKNOWN_GOAL'
      | 'UNKNOWN_ORGANISATION'
      | 'UNKNOWN_PLAN'
      | 'UNKNOWN_RESOURCE'
      | 'UNKNOWN_SOLUTION'
      | 'UNKNOWN_STATUS'
      | 'UNKNOWN_STEP'
      | 'UNKNOWN_VARIATION'
  }
  ReleaseCoachDone: {
    kind: 'OBJECT'
    name: 'ReleaseCoachDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReleaseCoachInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReleaseCoachInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ReleaseCoachResult: {
    kind: 'UNION'
    name: 'ReleaseCoachResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReleaseCoachDone'
  }
  RenamePlanDone: {
    kind: 'OBJECT'
    name: 'RenamePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  RenamePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'RenamePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  RenamePlanResult: {
    kind: 'UNION'
    name: 'RenamePlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'RenamePlanDone'
  }
  ReopenBarrierDone: {
    kind: 'OBJECT'
    name: 'ReopenBarrierDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReopenBarrierInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReopenBarrierInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ReopenBarrierResult: {
    kind: 'UNION'
    name: 'ReopenBarrierResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReopenBarrierDone'
  }
  ReopenGoalDone: {
    kind: 'OBJECT'
    name: 'ReopenGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReopenGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReopenGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ReopenGoalResult: {
    kind: 'UNION'
    name: 'ReopenGoalResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReopenGoalDone'
  }
  ReopenPlanDone: {
    kind: 'OBJECT'
    name: 'ReopenPlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReopenPlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReopenPlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ReopenPlanResult: {
    kind: 'UNION'
    name: 'ReopenPlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReopenPlanDone'
  }
  ReopenStepDone: {
    kind: 'OBJECT'
    name: 'ReopenStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReopenStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReopenStepInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  ReopenStepResult: {
    kind: 'UNION'
    name: 'ReopenStepResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReopenStepDone'
  }
  ResolveBarrierDone: {
    kind: 'OBJECT'
    name: 'ResolveBarrierDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ResolveBarrierInput: {
    kind: 'INPUT_OBJECT'
    name: 'ResolveBarrierInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ResolveBarrierResult: {
    kind: 'UNION'
    name: 'ResolveBarrierResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ResolveBarrierDone'
  }
  ResourceInput: {
    kind: 'INPUT_OBJECT'
    name: 'ResourceInput'
    isOneOf: false
    inputFields: [
      {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ResourceKind'; ofType: null } }
        defaultValue: null
      },
      { name: 'resourceId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
    ]
  }
  ResourceKind: { name: 'ResourceKind'; enumValues: 'COURSE' | 'MONEY' | 'OTHER' | 'PERSON' | 'TIME' }
  ResumePlanDone: {
    kind: 'OBJECT'
    name: 'ResumePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ResumePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'ResumePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
    ]
  }
  ResumePlanResult: {
    kind: 'UNION'
    name: 'ResumePlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ResumePlanDone'
  }
  ReviseBarrierDone: {
    kind: 'OBJECT'
    name: 'ReviseBarrierDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReviseBarrierInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReviseBarrierInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'blocks'
        type: {
          kind: 'LIST'
          name: never
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        }
        defaultValue: null
      },
      { name: 'category'; type: { kind: 'ENUM'; name: 'BarrierCategory'; ofType: null }; defaultValue: null },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'severity'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ]
  }
  ReviseBarrierResult: {
    kind: 'UNION'
    name: 'ReviseBarrierResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReviseBarrierDone'
  }
  ReviseGoalDone: {
    kind: 'OBJECT'
    name: 'ReviseGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReviseGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReviseGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'confidence'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'goalId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'GoalKind'; ofType: null }; defaultValue: null },
      {
        name: 'measure'
        type: { kind: 'INPUT_OBJECT'; name: 'MeasureInput'; ofType: null }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      { name: 'parentId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'relevance'
        type: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null }
        defaultValue: null
      },
      { name: 'statement'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ]
  }
  ReviseGoalResult: {
    kind: 'UNION'
    name: 'ReviseGoalResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReviseGoalDone'
  }
  RevisePlanDone: {
    kind: 'OBJECT'
    name: 'RevisePlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  RevisePlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'RevisePlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'name'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'summary'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  RevisePlanResult: {
    kind: 'UNION'
    name: 'RevisePlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'RevisePlanDone'
  }
  ReviseStepDone: {
    kind: 'OBJECT'
    name: 'ReviseStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  ReviseStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'ReviseStepInput'
    isOneOf: false
    inputFields: [
      { name: 'action'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'dependsOn'
        type: {
          kind: 'LIST'
          name: never
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        }
        defaultValue: null
      },
      { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'durationDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'goalId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      { name: 'impact'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'StepKind'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'resources'
        type: {
          kind: 'LIST'
          name: never
          ofType: {
            kind: 'NON_NULL'
            name: never
            ofType: { kind: 'INPUT_OBJECT'; name: 'ResourceInput'; ofType: null }
          }
        }
        defaultValue: null
      },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'urgency'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ]
  }
  ReviseStepResult: {
    kind: 'UNION'
    name: 'ReviseStepResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'ReviseStepDone'
  }
  Role: { name: 'Role'; enumValues: 'ADMIN' | 'ANALYST' | 'AUDITOR' | 'COACH' | 'CONTRIBUTOR' | 'OWNER' }
  SecureResourceDone: {
    kind: 'OBJECT'
    name: 'SecureResourceDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  SecureResourceInput: {
    kind: 'INPUT_OBJECT'
    name: 'SecureResourceInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'resourceId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  SecureResourceResult: {
    kind: 'UNION'
    name: 'SecureResourceResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'SecureResourceDone'
  }
  SetGoalDone: {
    kind: 'OBJECT'
    name: 'SetGoalDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  SetGoalInput: {
    kind: 'INPUT_OBJECT'
    name: 'SetGoalInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'confidence'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'goalId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'GoalKind'; ofType: null }; defaultValue: 'PROFESSIONAL' },
      {
        name: 'measure'
        type: { kind: 'INPUT_OBJECT'; name: 'MeasureInput'; ofType: null }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      { name: 'parentId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'relevance'
        type: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null }
        defaultValue: null
      },
      {
        name: 'statement'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  SetGoalResult: {
    kind: 'UNION'
    name: 'SetGoalResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'SetGoalDone'
  }
  SmartGap: { name: 'SmartGap'; enumValues: 'NO_DUE_DATE' | 'NO_MEASURE' | 'NO_RELEVANCE' | 'NO_STEP' }
  Solution: {
    kind: 'OBJECT'
    name: 'Solution'
    fields: {
      description: {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      status: {
        name: 'status'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'SolutionStatus'; ofType: null }
        }
      }
    }
  }
  SolutionOutcome: { name: 'SolutionOutcome'; enumValues: 'FAILED' | 'TRIED' | 'WORKED' }
  SolutionStatus: { name: 'SolutionStatus'; enumValues: 'FAILED' | 'PROPOSED' | 'TRIED' | 'WORKED' }
  StartPlanDone: {
    kind: 'OBJECT'
    name: 'StartPlanDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  StartPlanInput: {
    kind: 'INPUT_OBJECT'
    name: 'StartPlanInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      { name: 'ownerId'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null }; defaultValue: null },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'title'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
      { name: 'unit'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ]
  }
  StartPlanResult: {
    kind: 'UNION'
    name: 'StartPlanResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'StartPlanDone'
  }
  StartStepDone: {
    kind: 'OBJECT'
    name: 'StartStepDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  StartStepInput: {
    kind: 'INPUT_OBJECT'
    name: 'StartStepInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'stepId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  StartStepResult: {
    kind: 'UNION'
    name: 'StartStepResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'StartStepDone'
  }
  StateDirectionDone: {
    kind: 'OBJECT'
    name: 'StateDirectionDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  StateDirectionInput: {
    kind: 'INPUT_OBJECT'
    name: 'StateDirectionInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'element'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'DirectionElement'; ofType: null }
        }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'variationId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  StateDirectionResult: {
    kind: 'UNION'
    name: 'StateDirectionResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'StateDirectionDone'
  }
  StateVisionDone: {
    kind: 'OBJECT'
    name: 'StateVisionDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  StateVisionInput: {
    kind: 'INPUT_OBJECT'
    name: 'StateVisionInput'
    isOneOf: false
    inputFields: [
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'horizonYears'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
        defaultValue: null
      },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'text'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  StateVisionResult: {
    kind: 'UNION'
    name: 'StateVisionResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'StateVisionDone'
  }
  StepKind: {
    name: 'StepKind'
    enumValues: 'APPLICATION' | 'EXPERIENCE' | 'LEARNING' | 'MENTORING' | 'NETWORKING' | 'OTHER'
  }
  StepResource: {
    kind: 'OBJECT'
    name: 'StepResource'
    fields: {
      description: {
        name: 'description'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      kind: {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ResourceKind'; ofType: null } }
      }
      secured: {
        name: 'secured'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
    }
  }
  StepState: {
    kind: 'OBJECT'
    name: 'StepState'
    fields: {
      action: {
        name: 'action'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
      dependsOn: {
        name: 'dependsOn'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
          }
        }
      }
      due: { name: 'due'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } }
      durationDays: { name: 'durationDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      goal: { name: 'goal'; type: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      id: {
        name: 'id'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
      }
      impact: { name: 'impact'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      kind: {
        name: 'kind'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'StepKind'; ofType: null } }
      }
      overdue: {
        name: 'overdue'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      priority: { name: 'priority'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      reflection: { name: 'reflection'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      resources: {
        name: 'resources'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: {
              kind: 'NON_NULL'
              name: never
              ofType: { kind: 'OBJECT'; name: 'StepResource'; ofType: null }
            }
          }
        }
      }
      status: {
        name: 'status'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'StepStatus'; ofType: null } }
      }
      statusSince: {
        name: 'statusSince'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } }
      }
      urgency: { name: 'urgency'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      worth: { name: 'worth'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
    }
  }
  StepStatus: { name: 'StepStatus'; enumValues: 'COMPLETED' | 'DROPPED' | 'PLANNED' | 'STARTED' }
  String: unknown
  Subscription: {
    kind: 'OBJECT'
    name: 'Subscription'
    fields: {
      organisationFeed: {
        name: 'organisationFeed'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FeedEntry'; ofType: null } }
      }
      planChanged: {
        name: 'planChanged'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanChange'; ofType: null } }
      }
    }
  }
  TimeAxis: { name: 'TimeAxis'; enumValues: 'EFFECTIVE' | 'RECORDED' }
  TrySolutionDone: {
    kind: 'OBJECT'
    name: 'TrySolutionDone'
    fields: {
      events: {
        name: 'events'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: {
            kind: 'LIST'
            name: never
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Event'; ofType: null } }
          }
        }
      }
      plan: {
        name: 'plan'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Plan'; ofType: null } }
      }
      position: {
        name: 'position'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Position'; ofType: null } }
      }
      repeated: {
        name: 'repeated'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } }
      }
      version: {
        name: 'version'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
    }
  }
  TrySolutionInput: {
    kind: 'INPUT_OBJECT'
    name: 'TrySolutionInput'
    isOneOf: false
    inputFields: [
      {
        name: 'barrierId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'commandId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
      { name: 'expectedVersion'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'occurredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null }; defaultValue: null },
      {
        name: 'outcome'
        type: {
          kind: 'NON_NULL'
          name: never
          ofType: { kind: 'ENUM'; name: 'SolutionOutcome'; ofType: null }
        }
        defaultValue: null
      },
      {
        name: 'planId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } }
        defaultValue: null
      },
      {
        name: 'reason'
        type: { kind: 'INPUT_OBJECT'; name: 'ReasonInput'; ofType: null }
        defaultValue: null
      },
      {
        name: 'solutionId'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'UUID'; ofType: null } }
        defaultValue: null
      },
    ]
  }
  TrySolutionResult: {
    kind: 'UNION'
    name: 'TrySolutionResult'
    fields: {}
    possibleTypes: 'Conflict' | 'NotAllowed' | 'Rejected' | 'TrySolutionDone'
  }
  UUID: unknown
  Viewer: {
    kind: 'OBJECT'
    name: 'Viewer'
    fields: {
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } }
      organisation: { name: 'organisation'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } }
    }
  }
  Vision: {
    kind: 'OBJECT'
    name: 'Vision'
    fields: {
      horizonYears: {
        name: 'horizonYears'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } }
      }
      text: {
        name: 'text'
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } }
      }
    }
  }
}

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never
  query: 'Query'
  mutation: 'Mutation'
  subscription: 'Subscription'
  types: introspection_types
}

import * as gqlTada from 'gql.tada'

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection
  }
}
