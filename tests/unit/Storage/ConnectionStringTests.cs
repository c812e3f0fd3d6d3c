using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.Storage;

public class ConnectionStringTests
{
    const string Key = "AccountKey=c2xldXRlbA==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=pdchaaglanden;" + Key + ";EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" + Key + ";BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:2/devstoreaccount1;TableEndpoint=http://127.0.0.1:3/devstoreaccount1;")]
    public void Whatever_is_a_connection_string_makes_clients(string text)
    {
        Assert.True(ConnectionString.IsValid(text));
        Assert.NotNull(StorageAccount.Connect(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen van beide")]
    [InlineData("AccountName=pdchaaglanden")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=pdchaaglanden;AccountKey=geen sleutel;EndpointSuffix=core.windows.net")]
    public void Other_text_is_none(string text) => Assert.False(ConnectionString.IsValid(text));
}
