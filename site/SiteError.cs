namespace Pdc.Site;

/// <summary>
/// The site cannot be built or written: the content is wrong, or the target will not have it. The message says where and
/// what to do, in Dutch. When the content is wrong, nothing has been written.
/// </summary>
public sealed class SiteError(string sentence, Exception? cause = null) : Exception(sentence, cause);
