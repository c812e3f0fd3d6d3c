metadata description = 'What somebody must hear of the same day: a message that failed five times, server errors, an app that does not answer.'

param region string
param location string
param tags object
param addresses string[]
param workspaceId string
param insightsId string
param appId string
param healthUrl string

var actions = empty(addresses) ? [] : [group.id]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(addresses)) {
  name: 'ag-pdc-${region}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'pdc'
    emailReceivers: [
      for (address, index) in addresses: {
        name: 'beheer-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource poison 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'poison-pdc-${region}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Bericht vijf keer mislukt (${region})'
    description: 'Een bericht staat in een poison-wachtrij. Wat te doen staat in docs/beheer.md.'
    enabled: true
    severity: 1
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: false
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: actions
    }
  }
}

resource errors 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'fouten-pdc-${region}'
  location: 'global'
  tags: tags
  properties: {
    description: 'De app geeft serverfouten.'
    enabled: true
    severity: 2
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'serverfouten'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [
      for action in actions: {
        actionGroupId: action
      }
    ]
  }
}

resource visit 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'bezoek-pdc-${region}'
  location: location
  tags: union(tags, {
    'hidden-link:${insightsId}': 'Resource'
  })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'bezoek-pdc-${region}'
    Name: 'Antwoordt de app (${region})'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [
      {
        Id: 'emea-nl-ams-azr'
      }
      {
        Id: 'emea-gb-db3-azr'
      }
    ]
    Request: {
      RequestUrl: healthUrl
      HttpVerb: 'GET'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource silent 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'bezoek-pdc-${region}'
  location: 'global'
  tags: tags
  properties: {
    description: 'De app antwoordt niet op /gezond.'
    enabled: true
    severity: 1
    scopes: [visit.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: visit.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [
      for action in actions: {
        actionGroupId: action
      }
    ]
  }
}
