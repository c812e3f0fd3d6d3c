using Microsoft.Extensions.Configuration;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class FunctionAppOptionsTests
{
    const string Development = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData("PDC_STORAGE", null, "Er is geen opslag ingesteld")]
    [InlineData("PDC_STORAGE", "geen van beide", "PDC_STORAGE is geen connection string")]
    [InlineData("PDC_STORAGE_ACCOUNT", "pdchaaglanden", "allebei")]
    [InlineData("PDC_REGION", "atlantis", "content/regions/atlantis/regio.yaml")]
    [InlineData("PDC_REGION", "../haaglanden", "geen naam van een regio")]
    [InlineData("PDC_SITE_ADDRESS", "gids.voorbeeld.nl", "geen adres")]
    [InlineData("PDC_SITE_ADDRESS", "https://gids.voorbeeld.nl/pad/", "geen adres")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "nul", "geen poortnummer")]
    [InlineData("PDC_SITE_ADDRESS", "http://gids.voorbeeld.nl", "https://")] // cookies would travel in the clear
    [InlineData("urls", "http://*:8080", "PDC_SITE_ADDRESS")]
    [InlineData("urls", "http://+:8080;http://localhost:7071", "PDC_SITE_ADDRESS")]
    [InlineData("PDC_ROOT", "/bestaat/niet", "bestaat niet")]
    public void A_setting_that_cannot_work_is_named_in_a_sentence(string setting, string? value, string sentence)
    {
        var error = Assert.Throws<SettingsError>(() => Read((setting, value)));
        Assert.Contains(sentence, Assert.Single(error.Sentences));
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(2, Assert.Throws<SettingsError>(() => Read(("PDC_STORAGE", "x"), ("PDC_SITE_ADDRESS", "y"))).Sentences.Count);

    [Fact]
    public void In_Azure_the_host_name_that_Azure_gives_is_the_address_unless_another_is_set()
    {
        Assert.Equal("https://pdc.example.net/", Read(("WEBSITE_HOSTNAME", "pdc.example.net")).SiteAddress!.AbsoluteUri);
        Assert.Equal("https://gids.voorbeeld.nl/", Read(("WEBSITE_HOSTNAME", "pdc.example.net"), ("PDC_SITE_ADDRESS", "https://gids.voorbeeld.nl")).SiteAddress!.AbsoluteUri);
    }

    [Fact]
    public void The_ports_come_from_the_host_or_from_the_command_line()
    {
        Assert.Equal(4711, Read(("FUNCTIONS_CUSTOMHANDLER_PORT", "4711")).HostPort);
        Assert.Null(Read(("port", "8080")).HostPort);
        Assert.Equal("http://localhost:8080", Read(("port", "8080")).Urls);
    }

    [Fact]
    public void A_container_that_listens_on_every_name_works_with_the_address_that_people_use() =>
        Assert.Equal("https://gids.voorbeeld.nl/", Read(("urls", "http://*:8080"), ("PDC_SITE_ADDRESS", "https://gids.voorbeeld.nl")).PublicAddress.AbsoluteUri);

    static FunctionAppOptions Read(params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["PDC_STORAGE"] = Development, ["PDC_ROOT"] = ProjectFolder.Root };
        foreach (var (name, value) in settings)
            all[name] = value;
        return FunctionAppOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
