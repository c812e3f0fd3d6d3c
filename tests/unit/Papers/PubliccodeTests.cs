using Xunit;
using YamlDotNet.Serialization;

namespace Pdc.Tests.Unit.Papers;

/// <summary>publiccode.yml by the core schema of version 0.4, so that government catalogues can read it.</summary>
public sealed class PubliccodeTests
{
    static readonly Dictionary<object, object> file =
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(ProjectFolder.At("publiccode.yml")));

    [Theory]
    [InlineData("publiccodeYmlVersion")]
    [InlineData("name")]
    [InlineData("url")]
    [InlineData("releaseDate")]
    [InlineData("platforms")]
    [InlineData("categories")]
    [InlineData("developmentStatus")]
    [InlineData("softwareType")]
    [InlineData("description")]
    [InlineData("legal")]
    [InlineData("maintenance")]
    [InlineData("localisation")]
    public void Required_keys_are_there(string key) => Assert.True(file.ContainsKey(key), $"publiccode.yml mist {key}");

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Descriptions_keep_to_the_lengths_of_the_schema(string language)
    {
        var texts = (Dictionary<object, object>)Section("description")[language];

        Assert.InRange(((string)texts["shortDescription"]).Length, 1, 150);
        Assert.InRange(((string)texts["genericName"]).Length, 1, 35);
        Assert.InRange(((string)texts["longDescription"]).Length, 500, 10_000);
        Assert.NotEmpty((List<object>)texts["features"]);
    }

    [Fact]
    public void The_licence_is_the_one_in_the_licence_file()
    {
        Assert.Equal("EUPL-1.2", Section("legal")["license"]);
        Assert.StartsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2", File.ReadAllText(ProjectFolder.At("LICENSE")));
    }

    [Fact]
    public void Version_type_and_language_are_values_the_schema_knows()
    {
        Assert.Equal("0.4", file["publiccodeYmlVersion"]);
        Assert.Equal("standalone/web", file["softwareType"]);
        Assert.Equal(["nl"], ((List<object>)Section("localisation")["availableLanguages"]).Cast<string>());
        Assert.True(((List<object>)Section("maintenance")["contacts"]).Count > 0);
    }

    static Dictionary<object, object> Section(string key) => (Dictionary<object, object>)file[key];
}
