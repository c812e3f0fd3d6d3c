namespace Pdc.Core.Changes;

public enum DiffKind { Same, Removed, Added }

/// <summary>A run of text that stayed, went or came.</summary>
public readonly record struct DiffPart(DiffKind Kind, string Text);

/// <summary>
/// What changed between two texts, word by word: the longest common subsequence of words, spaces and punctuation marks. The parts
/// that are the same or removed make up the old text, those that are the same or added the new one.
/// </summary>
public static class WordDiff
{
    // 16 MB. Texts that differ more than this are two texts: whoever sends them must not cost us a quarter of a gigabyte a look.
    const int LargestTable = 4_000_000;

    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        var (old, now) = (Tokens(before), Tokens(after));
        int head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head])
            head++;
        int tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;

        var parts = new List<DiffPart>();
        parts.AddRange(old.Take(head).Select(Same));
        parts.AddRange(Middle(old[head..^tail], now[head..^tail]));
        parts.AddRange(old.TakeLast(tail).Select(Same));
        Slide(parts);
        return Join(parts);
    }

    /// <summary>
    /// Of "een punt. Nog een zin." after "een punt." one may say that ". Nog een zin" came before the point, or " Nog een zin." behind it.
    /// Readers expect the second: where a run of changes can slide to the right, until it begins with a space, it does.
    /// </summary>
    static void Slide(List<DiffPart> parts)
    {
        for (int start = 0, end; start < parts.Count; start = end)
        {
            var kind = parts[start].Kind;
            end = start + 1;
            while (end < parts.Count && parts[end].Kind == kind)
                end++;
            if (kind == DiffKind.Same || start > 0 && parts[start - 1].Kind != DiffKind.Same || IsSpace(parts[start]))
                continue;

            int by = 0;
            while (end + by < parts.Count && parts[end + by].Kind == DiffKind.Same && parts[end + by].Text == parts[start + by].Text && !IsSpace(parts[start + by]))
                by++;
            if (by == 0 || !IsSpace(parts[start + by]))
                continue;

            for (int step = 0; step < by; step++)
                (parts[start + step], parts[end + step]) = (Same(parts[start + step].Text), new(kind, parts[end + step].Text));
            end += by;
        }
    }

    static bool IsSpace(DiffPart part) => char.IsWhiteSpace(part.Text[0]);

    static DiffPart Same(string text) => new(DiffKind.Same, text);

    static IEnumerable<DiffPart> Middle(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > LargestTable)
        {
            yield return new(DiffKind.Removed, string.Concat(old));
            yield return new(DiffKind.Added, string.Concat(now));
            yield break;
        }

        // common[i, j]: how many tokens old[i..] and now[j..] have in common, in order.
        var common = new int[old.Count + 1, now.Count + 1];
        for (int i = old.Count - 1; i >= 0; i--)
            for (int j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        int o = 0, n = 0;
        while (o < old.Count || n < now.Count)
        {
            if (o < old.Count && n < now.Count && old[o] == now[n])
            {
                yield return Same(old[o++]);
                n++;
            }
            else if (n == now.Count || o < old.Count && common[o + 1, n] >= common[o, n + 1])
                yield return new(DiffKind.Removed, old[o++]);
            else
                yield return new(DiffKind.Added, now[n++]);
        }
    }

    /// <summary>Whole phrases rather than confetti: a space between two changed words counts as changed, and like runs become one.</summary>
    static List<DiffPart> Join(List<DiffPart> parts)
    {
        var joined = new List<DiffPart>();
        string same = "", removed = "", added = "";

        void Flush()
        {
            foreach (var part in new[] { new DiffPart(DiffKind.Removed, removed), new DiffPart(DiffKind.Added, added), Same(same) })
                if (part.Text.Length > 0)
                    joined.Add(part);
            same = removed = added = "";
        }

        foreach (var part in parts)
        {
            if (part.Kind == DiffKind.Same)
            {
                same += part.Text;
                continue;
            }

            if (same.Length > 0 && same.All(char.IsWhiteSpace) && (removed + added).Length > 0)
                (removed, added, same) = (removed + same, added + same, "");
            else if (same.Length > 0)
                Flush();

            if (part.Kind == DiffKind.Removed)
                removed += part.Text;
            else
                added += part.Text;
        }

        Flush();
        return joined;
    }

    static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var kind = KindOf(text[start]);
            end = start + 1;
            while (kind != TokenKind.Mark && end < text.Length && KindOf(text[end]) == kind)
                end++;
            tokens.Add(text[start..end]);
        }

        return tokens;
    }

    static TokenKind KindOf(char c) =>
        char.IsWhiteSpace(c)                               ? TokenKind.Space
        // Both halves of an emoji stay together.
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c)   ? TokenKind.Word
        : TokenKind.Mark;

    enum TokenKind { Word, Space, Mark }
}
