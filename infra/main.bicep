metadata description = 'Everything one region needs: storage, the function app, its identity, monitoring and a key vault. No keys are handed out anywhere.'

@description('Short name of the region, lower case; part of every resource name.')
@minLength(3)
@maxLength(16)
param region string

@description('Name of the region\'s folder under content/regions/.')
param regionSettings string = region

@description('Where the data stands. Personal data stays inside the European Union.')
@allowed([
  'westeurope'
  'northeurope'
  'germanywestcentral'
  'swedencentral'
])
param location string = 'westeurope'

@description('How storage is copied: Standard_GZRS keeps a copy in a second European region.')
@allowed([
  'Standard_ZRS'
  'Standard_GZRS'
])
param storageCopies string = 'Standard_GZRS'

@description('Address of site and portal as people type it, without a slash at the end.')
param publicAddress string

@description('Who may sign in, and how claims become roles: setting name to value, no secrets.')
param settings object = {}

@description('Settings that are secrets: setting name to the name of a secret in the key vault.')
param vaultSettings object = {}

@description('Instances that are kept warm for HTTP; 0 lets the app sleep between visitors.')
@minValue(0)
@maxValue(10)
param alwaysReady int = 1

@description('Version of the platform\'s custom runtime; see: az functionapp list-flexconsumption-runtimes --runtime custom.')
param runtimeVersion string = '1.0'

@description('Who hears of poison messages, server errors and an app that does not answer; none: the alerts are only shown in the portal of Azure.')
param alertAddresses string[] = []

@description('Object id of the group of administrators: may set secrets in the key vault and read the storage. Empty: nobody is given access here.')
param administrators string = ''

@description('Days that deliveries with personal data are kept in the inbox container, and read by runs: three years of claims, from which forecasts are made.')
@minValue(35)
param inboxDays int = 1155

var tags = {
  toepassing: 'pdc'
  regio: region
}
var unique = uniqueString(resourceGroup().id, region)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-pdc-${region}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    region: region
    location: location
    tags: tags
    appIdentity: identity.name
    appPrincipal: identity.properties.principalId
  }
}

// A module that names a resource by another's output cannot be shown by what-if before it is there.
var storageName = 'stpdc${take(replace(region, '-', ''), 11)}${take(unique, 8)}'

module storage 'modules/storage.bicep' = {
  params: {
    name: storageName
    location: location
    tags: tags
    copies: storageCopies
    appIdentity: identity.name
    appPrincipal: identity.properties.principalId
    administrators: administrators
    workspaceId: monitoring.outputs.workspaceId
  }
}

module retention 'modules/retention.bicep' = {
  params: {
    storageName: storageName
    inboxDays: inboxDays
  }
  dependsOn: [
    storage
  ]
}

module arrivals 'modules/arrivals.bicep' = {
  params: {
    region: region
    location: location
    tags: tags
    storageName: storageName
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    storage
  ]
}

module vault 'modules/vault.bicep' = {
  params: {
    name: 'kv-${take(replace(region, '-', ''), 12)}-${take(unique, 8)}'
    location: location
    tags: tags
    appIdentity: identity.name
    appPrincipal: identity.properties.principalId
    administrators: administrators
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: 'func-pdc-${region}-${take(unique, 6)}'
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    workspaceId: monitoring.outputs.workspaceId
    vaultUri: vault.outputs.uri
    regionSettings: regionSettings
    publicAddress: publicAddress
    inboxDays: inboxDays
    settings: settings
    vaultSettings: vaultSettings
    alwaysReady: alwaysReady
    runtimeVersion: runtimeVersion
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    region: region
    location: location
    tags: tags
    addresses: alertAddresses
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    appId: app.outputs.id
    healthUrl: 'https://${app.outputs.hostName}/gezond'
  }
}

output appName string = app.outputs.name
output appHostName string = app.outputs.hostName
output storageName string = storage.outputs.name
output siteUrl string = storage.outputs.siteUrl
output vaultName string = vault.outputs.name
