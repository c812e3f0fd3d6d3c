using System.Text;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>The public iJw 3.2 schemas and sample messages, which stand beside the project.</summary>
static class IjwSamples
{
    static readonly string Folder = Path.GetFullPath(ProjectFolder.At("..", "shared", "standards", "ijw-3.2"));

    public static string Schema(string name) => At("xsd", name);

    public static string Read(string code) => File.ReadAllText(At("samples", code + ".xml"), Encoding.UTF8);

    static string At(string folder, string file)
    {
        string path = Path.Combine(Folder, folder, file);
        if (!File.Exists(path))
            Assert.Skip($"{path} is not there: the iJw 3.2 standards are needed for this test.");
        return path;
    }
}
