using System.Text;

namespace Pdc.Site.Publishing;

/// <summary>Takes comments and indentation out of our own style sheets and scripts.</summary>
static class Minify
{
    public static string Css(string css)
    {
        var result = new StringBuilder(css.Length);
        for (int i = 0; i < css.Length;)
        {
            if (css.AsSpan(i).StartsWith("/*"))
            {
                int end = css.IndexOf("*/", i, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 2;
            }
            else if (css[i] is '\n' or '\r' or '\t')
            {
                i++;
            }
            else if (css[i] == ' ' && (result.Length == 0 || result[^1] is ' ' or '{' or '}' or ';' or ':' or ',' || i > 0 && css[i - 1] == '\n' || i + 1 < css.Length && css[i + 1] is '{' or '}'))
            {
                i++;
            }
            else
            {
                result.Append(css[i++]);
            }
        }

        return result.ToString().Replace(";}", "}", StringComparison.Ordinal);
    }
}
