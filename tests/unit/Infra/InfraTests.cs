using System.Text.RegularExpressions;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.Infra;

public sealed class InfraTests
{
    static readonly Lazy<string> template = new(() => Bicep.Run("build", ProjectFolder.At("infra", "main.bicep"), "--stdout"));

    public static TheoryData<string> Regions => [.. ParameterFiles()];

    [Theory, MemberData(nameof(Regions))]
    public void Parameters_of_a_region_fit_the_template(string region) =>
        Assert.Contains("parametersJson", Bicep.Run("build-params", ProjectFolder.At("infra", $"{region}.bicepparam"), "--stdout"));

    [Theory]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("AccountKey=")]
    public void No_key_is_asked_for_anywhere(string word) => Assert.DoesNotContain(word, template.Value, StringComparison.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Regions))]
    public void Storage_takes_no_keys_no_old_tls_and_no_anonymous_readers(string region)
    {
        var account = Deployment.Of(region).Only("Microsoft.Storage/storageAccounts")["properties"]!;

        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.Equal("TLS1_2", (string)account["minimumTlsVersion"]!);
        Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
    }

    [Theory, MemberData(nameof(Regions))]
    public void Tables_queues_and_containers_are_those_the_application_uses(string region)
    {
        var deployment = Deployment.Of(region);

        Assert.Equal(StorageNames.Tables.Order(StringComparer.Ordinal), deployment.Names("Microsoft.Storage/storageAccounts/tableServices/tables"));
        Assert.Equal(StorageNames.Queues.SelectMany(name => new[] { name, name + StorageNames.PoisonSuffix }).Order(StringComparer.Ordinal),
            deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues"));
        // The platform keeps the package of the app in a container of its own.
        Assert.Equal(StorageNames.Containers.Append("deployments").Order(StringComparer.Ordinal),
            deployment.Names("Microsoft.Storage/storageAccounts/blobServices/containers"));
        Assert.All(deployment.All("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", (string)container["properties"]!["publicAccess"]!));
    }

    [Theory, MemberData(nameof(Regions))]
    public void What_was_published_can_be_had_back(string region)
    {
        var deployment = Deployment.Of(region);
        var blobs = deployment.Only("Microsoft.Storage/storageAccounts/blobServices")["properties"]!;
        var rules = deployment.Only("Microsoft.Storage/storageAccounts/managementPolicies")["properties"]!["policy"]!["rules"]!.AsArray();
        var onProtocols = rules.Where(rule => rule!["definition"]!["filters"]!["prefixMatch"]!.ToJsonString().Contains("protocols"));

        Assert.True((bool)blobs["isVersioningEnabled"]!);
        Assert.True((int)blobs["deleteRetentionPolicy"]!["days"]! >= 30);
        Assert.DoesNotContain("delete", string.Concat(onProtocols.Select(rule => rule!.ToJsonString())));
        Assert.Contains(deployment.All("Microsoft.Authorization/locks"), held => (string)held["properties"]!["level"]! == "CanNotDelete");
    }

    [Theory, MemberData(nameof(Regions))]
    public void The_app_is_a_custom_handler_that_only_speaks_https(string region)
    {
        var deployment = Deployment.Of(region);
        var app = deployment.Only("Microsoft.Web/sites");
        var own = app["properties"]!["functionAppConfig"]!;

        Assert.Equal("FC1", (string)deployment.Only("Microsoft.Web/serverfarms")["sku"]!["name"]!);
        Assert.Equal("functionapp,linux", (string)app["kind"]!);
        Assert.True((bool)app["properties"]!["httpsOnly"]!);
        Assert.Equal("custom", (string)own["runtime"]!["name"]!);
        Assert.Equal("UserAssignedIdentity", (string)own["deployment"]!["storage"]!["authentication"]!["type"]!);
        Assert.All(deployment.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies"),
            policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Theory, MemberData(nameof(Regions))]
    public void The_app_has_exactly_the_roles_it_needs(string region)
    {
        var roles = Deployment.Of(region).All("Microsoft.Authorization/roleAssignments")
            .Where(role => ((string)role["properties"]!["principalId"]!).Contains("/userAssignedIdentities/id-pdc-"))
            .Select(role => ((string)role["properties"]!["roleDefinitionId"]!).Split('/')[^1]);

        Assert.Equivalent(
            new[]
            {
                "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner
                "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // Storage Queue Data Contributor
                "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
                "4633458b-17de-408a-b874-0445c86b69e6", // Key Vault Secrets User
                "3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
            },
            roles, strict: true);
    }

    [Theory, MemberData(nameof(Regions))]
    public void Every_file_that_comes_into_the_inbox_is_announced_on_the_queue_that_the_app_reads(string region)
    {
        var deployment = Deployment.Of(region);
        var topic = deployment.Only("Microsoft.EventGrid/systemTopics");
        var inbox = deployment.Only("Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!;
        var delivery = inbox["deliveryWithResourceIdentity"]!;
        string account = (string)deployment.Only("Microsoft.Storage/storageAccounts")["id"]!;

        Assert.Equal(account, (string)topic["properties"]!["source"]!);
        Assert.Equal((string)deployment.Only("Microsoft.Storage/storageAccounts")["location"]!, (string)topic["location"]!);
        Assert.Equal("CloudEventSchemaV1_0", (string)inbox["eventDeliverySchema"]!);
        Assert.Equal(["Microsoft.Storage.BlobCreated"], inbox["filter"]!["includedEventTypes"]!.AsArray().Select(type => (string)type!));
        Assert.Equal($"/blobServices/default/containers/{StorageNames.Inbox}/blobs/", (string)inbox["filter"]!["subjectBeginsWith"]!);
        Assert.Equal(("StorageQueue", account, StorageNames.ArriveQueue), (
            (string)delivery["destination"]!["endpointType"]!, (string)delivery["destination"]!["properties"]!["resourceId"]!, (string)delivery["destination"]!["properties"]!["queueName"]!));
    }

    [Theory, MemberData(nameof(Regions))]
    public void Event_Grid_may_write_on_one_queue_and_nothing_else(string region)
    {
        var deployment = Deployment.Of(region);
        var role = Assert.Single(deployment.All("Microsoft.Authorization/roleAssignments"), role => ((string)role["properties"]!["principalId"]!).Contains("/systemTopics/"));

        Assert.Equal("SystemAssigned", (string)deployment.Only("Microsoft.EventGrid/systemTopics")["identity"]!["type"]!);
        Assert.Equal("SystemAssigned", (string)deployment.Only("Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!["deliveryWithResourceIdentity"]!["identity"]!["type"]!);
        Assert.EndsWith("/c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", (string)role["properties"]!["roleDefinitionId"]!); // Storage Queue Data Message Sender
        Assert.Contains($"/queueServices/default/queues/{StorageNames.ArriveQueue}/providers/", (string)role["id"]!);
    }

    [Fact]
    public void Administrators_may_read_files_but_not_the_keys_of_the_cookies()
    {
        string source = File.ReadAllText(ProjectFolder.At("infra", "modules", "storage.bicep"));
        string onAccount = source[source.IndexOf("var administratorRoles", StringComparison.Ordinal)..source.IndexOf("resource administratorRole ", StringComparison.Ordinal)];
        string onContainers = source[source.IndexOf("resource administratorReads ", StringComparison.Ordinal)..source.IndexOf("resource keep ", StringComparison.Ordinal)];

        Assert.DoesNotContain("blobReader", onAccount);
        Assert.Contains($"name != '{StorageNames.State}'", onContainers);
        Assert.Contains("scope: container[index]", onContainers);
    }

    [Theory, MemberData(nameof(Regions))]
    public void Settings_hold_no_secret(string region)
    {
        var settings = Deployment.Of(region).AppSettings();

        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.Equal(settings["AzureWebJobsStorage__accountName"], settings["PDC_STORAGE_ACCOUNT"]);
        Assert.All(settings.Where(setting => Regex.IsMatch(setting.Key, "(?i)secret|sleutel|password|wachtwoord")),
            setting => Assert.Contains("@Microsoft.KeyVault(SecretUri=", setting.Value));
    }

    [Theory, MemberData(nameof(Regions))]
    public void The_key_vault_cannot_be_emptied_for_good(string region)
    {
        var vault = Deployment.Of(region).Only("Microsoft.KeyVault/vaults")["properties"]!;

        Assert.True((bool)vault["enableRbacAuthorization"]!);
        Assert.True((bool)vault["enablePurgeProtection"]!);
        Assert.True((bool)vault["enableSoftDelete"]!);
    }

    // Azure refuses these names only at the end of a deployment of minutes.
    [Theory, MemberData(nameof(Regions))]
    public void Names_are_ones_that_Azure_accepts(string region)
    {
        var deployment = Deployment.Of(region);

        Assert.Matches("^[a-z0-9]{3,24}$", (string)deployment.Only("Microsoft.Storage/storageAccounts")["name"]!);
        Assert.Matches("^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$", (string)deployment.Only("Microsoft.KeyVault/vaults")["name"]!);
        Assert.Matches("^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$", (string)deployment.Only("Microsoft.Web/sites")["name"]!);
    }

    [Theory, MemberData(nameof(Regions))]
    public void Everything_stands_inside_the_European_Union(string region)
    {
        var account = Deployment.Of(region).Only("Microsoft.Storage/storageAccounts");

        Assert.Contains((string)account["location"]!, new[] { "westeurope", "northeurope", "germanywestcentral", "swedencentral" });
    }

    static IEnumerable<string> ParameterFiles() =>
        Directory.EnumerateFiles(ProjectFolder.At("infra"), "*.bicepparam").Select(file => Path.GetFileNameWithoutExtension(file)).Order();
}
