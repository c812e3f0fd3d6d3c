using Microsoft.Extensions.Configuration;
using Pdc.Core.Access;
using Pdc.Functions.Access;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Access;

public sealed class AccessSettingsTests
{
    [Fact]
    public void An_issuer_is_read_with_its_roles()
    {
        var issuer = Assert.Single(Read(Given()).Issuers);

        Assert.Equal("bureau", issuer.Key);
        Assert.Equal(Role.Reviewer, issuer.Roles["b3a1"]);
    }

    [Theory]
    [InlineData("Access:Issuers:0:Authority", "http://aanmelden.example", "https://")]
    [InlineData("Access:Issuers:0:Key", "Bureau!", "kleine letters")]
    [InlineData("Access:Issuers:0:Roles:b3a1", "baas", "geen rol")]
    [InlineData("Access:Issuers:0:ClientSecret", "", "ontbreekt")]
    [InlineData("Access:Issuers:1:Key", "bureau", "ontbreekt")]
    public void A_wrong_setting_is_named_in_a_sentence(string setting, string value, string sentence)
    {
        var settings = Given();
        settings[setting] = value;

        Assert.Contains(sentence, Assert.Throws<SettingsError>(() => Read(settings)).Message);
    }

    [Theory]
    [InlineData("https://gids.example", "__Host-portaal")]
    [InlineData("http://localhost:7071", "portaal")]
    [InlineData(null, "portaal")]
    public void Over_https_a_cookie_is_bound_to_this_host(string? address, string name) =>
        Assert.Equal(name, AccessSettings.Read(Configuration(Given()), address is null ? null : new(address)).CookieName("portaal"));

    static AccessSettings Read(Dictionary<string, string?> settings) => AccessSettings.Read(Configuration(settings), null);

    static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    static Dictionary<string, string?> Given() => new()
    {
        ["Access:Issuers:0:Key"] = "bureau",
        ["Access:Issuers:0:Name"] = "Aanmelden als medewerker",
        ["Access:Issuers:0:Authority"] = "https://aanmelden.example/tenant/v2.0",
        ["Access:Issuers:0:ClientId"] = "pdc",
        ["Access:Issuers:0:ClientSecret"] = "geheim",
        ["Access:Issuers:0:RoleClaim"] = "roles",
        ["Access:Issuers:0:Roles:b3a1"] = "beoordelaar",
    };
}
