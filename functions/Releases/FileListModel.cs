using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;

namespace Pdc.Functions.Releases;

/// <summary>Files of one release to download.</summary>
public sealed record FileListModel(ReleaseView View, IReadOnlyList<ReleaseFile> Files, Desk Desk);
