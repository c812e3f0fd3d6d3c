using FsCheck;
using FsCheck.Fluent;
using Pdc.Core.Changes;
using Xunit;

namespace Pdc.Tests.Unit.Changes;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Wij helpen thuis.", "Wij helpen thuis.", "Wij helpen thuis.")]
    [InlineData("Wij helpen thuis.", "Wij helpen op school.", "Wij helpen [-thuis-]{+op school+}.")]
    [InlineData("", "Nieuw.", "{+Nieuw.+}")]
    [InlineData("Weg ermee.", "", "[-Weg ermee.-]")]
    [InlineData("een twee drie", "een drie", "een [-twee -]drie")]
    [InlineData("rode kleine auto", "blauwe grote auto", "[-rode kleine-]{+blauwe grote+} auto")]
    [InlineData("Regel een.\n\nRegel twee.", "Regel een.\n\nRegel drie.", "Regel een.\n\nRegel [-twee-]{+drie+}.")]
    [InlineData("Wij komen thuis.", "Wij komen thuis.\n\nOok op zaterdag.", "Wij komen thuis.{+\n\nOok op zaterdag.+}")]
    [InlineData("Wij komen thuis. Ook op zaterdag.", "Wij komen thuis.", "Wij komen thuis.[- Ook op zaterdag.-]")]
    public void A_difference_reads_as_words_that_went_and_words_that_came(string before, string after, string marked) =>
        Assert.Equal(marked, string.Concat(WordDiff.Between(before, after).Select(Marked)));

    [Fact]
    public void Two_long_texts_that_share_little_do_not_cost_a_table_of_all_their_words()
    {
        string before = string.Concat(Enumerable.Repeat("a.", 5000)), after = string.Concat(Enumerable.Repeat("b,", 5000));
        long start = GC.GetAllocatedBytesForCurrentThread();
        var parts = WordDiff.Between(before, after);
        long used = GC.GetAllocatedBytesForCurrentThread() - start;

        Assert.Equal((after, before), (Read(parts, DiffKind.Removed), Read(parts, DiffKind.Added)));
        Assert.InRange(used, 0, 50_000_000);
    }

    [Fact]
    public void Both_texts_can_be_read_back_from_their_difference() =>
        Prop.ForAll(Texts, Texts, (before, after) =>
        {
            var parts = WordDiff.Between(before, after);
            return Read(parts, DiffKind.Added) == before && Read(parts, DiffKind.Removed) == after;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_texts_have_no_difference() =>
        Prop.ForAll(Texts, text => WordDiff.Between(text, text).All(part => part.Kind == DiffKind.Same)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_empty_and_no_two_like_parts_follow_each_other() =>
        Prop.ForAll(Texts, Texts, (before, after) =>
        {
            var parts = WordDiff.Between(before, after);
            return parts.All(part => part.Text.Length > 0) && parts.Zip(parts.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
        }).QuickCheckThrowOnFailure();

    // Few words, so that two texts often share some of them.
    static readonly Arbitrary<string> Texts =
        Gen.Elements("een", "twee", "drie", " ", " ", "\n", ".", ",", "é", "🙂", "-").ListOf().Select(words => string.Concat(words)).ToArbitrary();

    static string Read(IEnumerable<DiffPart> parts, DiffKind without) =>
        string.Concat(parts.Where(part => part.Kind != without).Select(part => part.Text));

    static string Marked(DiffPart part) => part.Kind switch
    {
        DiffKind.Removed => $"[-{part.Text}-]",
        DiffKind.Added => $"{{+{part.Text}+}}",
        _ => part.Text,
    };
}
