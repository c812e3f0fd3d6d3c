using System.Text;

namespace Pdc.Site.Publishing;

/// <summary>Takes comments and indentation out of style sheets and scripts; it knows just enough of both for our own files.</summary>
static class Minify
{
    public static string Css(string css)
    {
        var result = new StringBuilder(css.Length);
        for (int i = 0; i < css.Length; i++)
        {
            char c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
                i = css.IndexOf("*/", i, StringComparison.Ordinal) + 1;
            else if (c == '"')
            {
                // A space within quotes is one that a reader sees.
                int end = css.IndexOf('"', i + 1);
                result.Append(css, i, end - i + 1);
                i = end;
            }
            else if (!char.IsWhiteSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] is not ('{' or '}' or ';' or ':' or ',' or ' ') && i + 1 < css.Length && css[i + 1] is not ('{' or '}' or ' ' or '\n'))
                result.Append(' ');
        }

        return result.Replace(";}", "}").Replace(" > ", ">").Replace("\" / \"", "\"/\"").ToString();
    }

    /// <summary>Only whole lines of comment and white space at line starts: that is safe without reading the language.</summary>
    public static string Script(string script)
    {
        var result = new StringBuilder(script.Length);
        bool comment = false;
        foreach (var range in script.AsSpan().Split('\n'))
        {
            var line = script.AsSpan(range).Trim();
            comment |= line.StartsWith("/*");
            if (!comment && line.Length > 0 && !line.StartsWith("//"))
                result.Append(line).Append('\n');
            if (comment && line.EndsWith("*/"))
                comment = false;
        }

        return result.ToString();
    }
}
