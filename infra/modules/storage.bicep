metadata description = 'One storage account: tables for records, queues for work, containers for files, $web for the site. Nobody gets a key: every caller has a role.'

param name string
param location string
param tags object
param copies string
param appIdentity string
param appPrincipal string
param administrators string
param workspaceId string

var tables = [
  'catalogue'
  'changes'
  'protocols'
  'releases'
  'contacts'
  'feedback'
  'deliveries'
  'downloads'
]
// The Functions host makes a missing poison queue itself; here they stand from the start, so that monitoring and people can find them.
var queues = [
  'publish'
  'publish-poison'
  'notify'
  'notify-poison'
  'deliver'
  'deliver-poison'
  'arrive'
  'arrive-poison'
  'run'
  'run-poison'
]
var containers = [
  '$web'
  'web-compressed'
  'inbox'
  'extracts'
  'protocols'
  'attachments'
  'mail'
  'state'
]
var deploymentContainer = 'deployments'

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: copies
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false // $web is served by the static website endpoint all the same.
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: {
        blob: {
          enabled: true
          keyType: 'Account'
        }
        queue: {
          enabled: true
          keyType: 'Account'
        }
        table: {
          enabled: true
          keyType: 'Account'
        }
      }
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    // Nothing published is lost: an overwritten or deleted protocol can be had back.
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    staticWebsite: {
      enabled: true
      indexDocument: 'index.html'
      errorDocument404Path: '404.html'
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: {
      publicAccess: 'None'
    }
  }
]

resource deployments 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: deploymentContainer
  properties: {
    publicAccess: 'None'
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

var appRoles = [
  roles.blobOwner
  roles.queueContributor
  roles.tableContributor
]

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    name: guid(account.id, appIdentity, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: appPrincipal
      principalType: 'ServicePrincipal'
    }
  }
]

// Administrators look and clear poison queues; records change through the application only, so that every change has its event.
var administratorRoles = empty(administrators)
  ? []
  : [
      roles.queueContributor
    ]

resource administratorRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in administratorRoles: {
    name: guid(account.id, administrators, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: administrators
      principalType: 'Group'
    }
  }
]

// Container by container, without 'state': whoever reads the keys of the portal's cookies there can be anybody in the portal.
resource administratorReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in containers: if (!empty(administrators) && name != 'state') {
    name: guid(container[index].id, administrators, roles.blobReader)
    scope: container[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobReader)
      principalId: administrators
      principalType: 'Group'
    }
  }
]

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'niet-verwijderen'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Archiefplicht: wat gepubliceerd is, gaat niet verloren.'
  }
}

// Reads are not logged here: the website's readers are nobody's business, and downloads of extracts are recorded by the application.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'wijzigingen'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'wijzigingen'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
    ]
  }
}

resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'wijzigingen'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

output name string = account.name
output siteUrl string = account.properties.primaryEndpoints.web
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}${deployments.name}'
