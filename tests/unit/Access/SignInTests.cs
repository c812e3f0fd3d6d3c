using Pdc.Functions.Access;
using Xunit;

namespace Pdc.Tests.Unit.Access;

public sealed class SignInTests
{
    [Theory]
    [InlineData("/portaal/", true)]
    [InlineData("/portaal/bureau/aanbieders/?kvk=90000001", true)]
    [InlineData("/portaal", false)]
    [InlineData("/", false)]
    [InlineData("//kwaad.example/portaal/", false)]
    [InlineData("https://kwaad.example/portaal/", false)]
    [InlineData("/portaal/\\kwaad.example", false)]
    [InlineData("/portaal/\r\nSet-Cookie: x=y", false)]
    [InlineData("/portaal/é", false)] // would not fit in a header: an error instead of a page
    [InlineData(null, false)]
    public void After_signing_in_nobody_is_led_out_of_the_portal(string? address, bool kept) =>
        Assert.Equal(kept ? address : null, SignIn.LocalAddress(address));
}
