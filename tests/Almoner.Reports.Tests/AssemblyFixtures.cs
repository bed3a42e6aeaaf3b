using Almoner.Reports.Tests;

[assembly: AssemblyFixture(typeof(Drawer))]
[assembly: AssemblyFixture(typeof(Browser))]
