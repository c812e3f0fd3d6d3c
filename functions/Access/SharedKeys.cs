using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Pdc.Core.Storage;

namespace Pdc.Functions.Access;

/// <summary>Lets every instance open the cookies and forms of every other: their keys stand in storage, not on this machine.</summary>
sealed class SharedKeys(KeyRing ring) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public static void Add(IServiceCollection services)
    {
        // The same name for every instance: by default it is the folder an instance runs in.
        services.AddDataProtection(options => options.ApplicationDiscriminator = "pdc");
        // It warns that the keys are not encrypted by us: the storage account does that.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();
    }

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() => ring.ReadAll();

    public void StoreElement(XElement element, string friendlyName) => ring.Add(element, friendlyName);
}
