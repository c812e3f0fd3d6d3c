using Pdc.Functions.Portal.Forms;
using Pdc.Functions.Protocols;
using Xunit;

namespace Pdc.Tests.Unit.Protocols;

/// <summary>Fields hold what storage can hold: more would be an error of ours instead of a sentence.</summary>
public sealed class ProtocolFormLimitTests
{
    static readonly ProtocolForm Right = new("nieuw", "sanctieprotocol", "Sanctieprotocol", "2026-05-12", "AB-1", "2026-06-01", "Tekst.", "");

    [Fact]
    public void A_form_within_its_limits_is_taken() => Assert.Empty(Wrong(Right with { Title = new string('a', 200), Text = new string('a', 200_000) }));

    [Fact]
    public void Each_field_that_is_too_long_is_named() =>
        Assert.Equal(["titel", "besluit", "tekst", "wat-veranderde"], Wrong(Right with
        {
            Title = new string('a', 201),
            Decision = new string('a', 101),
            Text = new string('a', 200_001),
            ChangeNote = new string('a', 1001),
        }));

    static IEnumerable<string> Wrong(ProtocolForm form)
    {
        var errors = new List<FieldError>();
        form.Decide([], Given.Today, errors);
        return errors.Select(error => error.Field);
    }
}
