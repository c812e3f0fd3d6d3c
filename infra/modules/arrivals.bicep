metadata description = 'Azure tells the app of a file that was put in the inbox: Event Grid writes an event on a queue, under an identity that may do only that.'

param region string
param location string
param tags object
param storageName string
param workspaceId string

var queueMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: storageName

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource arrive 'queues' existing = {
      name: 'arrive'
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'egst-pdc-${region}'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// One queue, and writing only: what is on the other queues is work that the app itself asked for.
resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queueService::arrive.id, topic.id, queueMessageSender)
  scope: account::queueService::arrive
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueMessageSender)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// An hour and no dead letters: what no event told of, the sweep of every minute has found by then.
resource arrivals 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'inbox'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/inbox/blobs/'
    }
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: account.id
          queueName: account::queueService::arrive.name
          queueMessageTimeToLiveInSeconds: 3600
        }
      }
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 60
    }
  }
  // The identity must have its role before Event Grid delivers under it.
  dependsOn: [
    sender
  ]
}

resource failures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'mislukt'
  scope: topic
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'DeliveryFailures'
        enabled: true
      }
    ]
  }
}
