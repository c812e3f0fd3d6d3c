using System.Text.Json;
using System.Text.Json.Nodes;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class EnvelopeTests
{
    [Fact]
    public void A_recorded_queue_message_is_read_through_its_two_layers_of_text()
    {
        var item = Read(Recorded("queue.json").Replace(@"\\\""a\\\""", @"\\\""body\\\""")).Queue("item");
        Assert.Equal("{\"b\":1}", item.Body.GetRawText());
        Assert.Equal(1, item.Try);
    }

    [Fact]
    public void The_number_of_the_try_is_text_in_the_envelope() =>
        Assert.Equal(4, Read("""{"Data":{"item":"{\"body\":{}}"},"Metadata":{"DequeueCount":"4"}}""").Queue("item").Try);

    [Theory]
    [InlineData("timer.json")]
    [InlineData("timer-retry.json")]
    public void A_recorded_timer_is_known_as_one(string file) => Read(Recorded(file)).Timer("timer");

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{"item":"\"just text\""}}""")]
    [InlineData("""{"Data":{"item":"\"{\\\"other\\\":1}\""}}""")]
    [InlineData("""{"Data":{"elsewhere":"\"{}\""}}""")]
    public void An_envelope_without_our_message_is_refused(string text) =>
        Assert.Throws<StrangeMessage>(() => Read(text).Queue("item"));

    [Fact]
    public void An_announcement_of_Azure_is_read_from_its_message_and_not_from_what_spills_into_Metadata()
    {
        var news = HostEnvelopes.BlobCreated("map/een naam.csv");
        news["DequeueCount"] = "tien";
        var envelope = JsonNode.Parse(HostEnvelopes.Of(news))!;
        Assert.Equal("\"Microsoft.Storage.BlobCreated\"", (string)envelope["Metadata"]!["type"]!);

        foreach (string spilled in news.Select(property => property.Key))
            envelope["Metadata"]![spilled] = "\"iets anders\"";
        Assert.Equal(new CloudEvent("Microsoft.Storage.BlobCreated", "/blobServices/default/containers/inbox/blobs/map/een naam.csv"), Read(envelope.ToJsonString()).Event("item"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zomaar tekst")]
    [InlineData("{\"type\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"body\":{\"levering\":\"x\"}}")]
    [InlineData("{\"eventType\":\"Microsoft.Storage.BlobCreated\",\"subject\":\"x\"}")]
    [InlineData("{\"type\":\"Microsoft.Storage.BlobCreated\"}")]
    [InlineData("{\"type\":\"Microsoft.Storage.BlobCreated\",\"subject\":5}")]
    [InlineData("{\"type\":\"Microsoft.Storage.BlobCreated\",\"subject\":\"half \\ud83d\"}")]
    public void What_is_no_announcement_is_refused_with_a_sentence(string text)
    {
        var envelope = new JsonObject { ["Data"] = new JsonObject { ["item"] = JsonValue.Create(text).ToJsonString() } };
        Assert.EndsWith(".", Assert.Throws<StrangeMessage>(() => Read(envelope.ToJsonString()).Event("item")).Message);
    }

    [Fact]
    public void The_envelope_of_our_own_timers_has_the_shape_that_the_host_sends()
    {
        var trigger = (TimerTrigger)TriggerTable.Timer<EnvelopeTests>("0 * * * * *", _ => _ => Task.CompletedTask);
        var now = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var own = Envelope.ForTimer(trigger, now, null, now.AddMinutes(1), isPastDue: false);
        Assert.Equal(Shape(JsonDocument.Parse(Recorded("timer.json")).RootElement), Shape(JsonDocument.Parse(own.ToJsonString()).RootElement));
    }

    static Envelope Read(string text) => new(JsonDocument.Parse(text).RootElement);

    static string Recorded(string file) => File.ReadAllText(ProjectFolder.At("tests", "recorded", file));

    /// <summary>Names and kinds, without the values.</summary>
    static string Shape(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? "{" + string.Join(',', value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => property.Name + ":" + Shape(property.Value))) + "}"
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString();
}
